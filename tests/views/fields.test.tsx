// Fields tie label, hint and error to their control, and keep what was typed.
import { expect, test } from 'vitest'
import { Check, Choices } from '../../views/parts/choices.tsx'
import { Composer } from '../../views/parts/composer.tsx'
import { ErrorSummary } from '../../views/parts/error-summary.tsx'
import { Field, Select, TextArea } from '../../views/parts/field.tsx'

test('a field names its control and has no error when nothing is wrong', () => {
  const html = String(<Field name="title" label="Title" hint="One line." value="NW-2-5" />)

  expect(html).toContain('<label class="field-label" for="title">Title')
  expect(html).toContain('aria-describedby="title-hint"')
  expect(html).toContain('value="NW-2-5"')
  expect(html).not.toContain('aria-invalid')
  expect(html).not.toContain('field-error')
})

test('a rejected field points to its hint and to its error', () => {
  const html = String(<Field name="title" label="Title" hint="One line." error="Too short." />)

  expect(html).toContain('aria-describedby="title-hint title-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toMatch(/<p class="field-error" id="title-error">.*Too short\./)
})

test('a field may have an id of its own where its name is taken', () => {
  const html = String(<TextArea id="reply-body" name="body" label="Answer" error="Write one." />)

  expect(html).toContain('for="reply-body"')
  expect(html).toContain('id="reply-body"')
  expect(html).toContain('name="body"')
  expect(html).toContain('id="reply-body-error"')
})

test('a password is never printed back', () => {
  const html = String(
    <Field name="password" type="password" label="Password" value="hunter22hunter" />,
  )

  expect(html).toContain('type="password"')
  expect(html).not.toContain('hunter22')
})

test('what was typed is text, not markup, and keeps its first line break', () => {
  const html = String(<TextArea name="body" label="Text" value={'\n</textarea><script>'} />)
  const composer = String(<Composer name="body" label="Text" value={'\n</textarea><script>'} />)

  expect(html).toContain('\n\n&lt;/textarea&gt;&lt;script&gt;')
  expect(composer).toContain('\n\n&lt;/textarea&gt;&lt;script&gt;')
  expect(html + composer).not.toContain('<script>')
})

test('the chosen option is selected and no other', () => {
  const options = ['network', 'billing'].map((value) => ({ value, label: value }))

  const html = String(<Select name="category" label="Category" options={options} value="billing" />)

  expect(html).toMatch(/<option value="billing" selected/)
  expect(html).not.toMatch(/<option value="network" selected/)
})

test('choices are one group, with the first as the way in from the error summary', () => {
  const choices = ['spam', 'scam'].map((value) => ({ value, label: value }))

  const html = String(
    <Choices name="reason" legend="Reason" choices={choices} value="scam" error="Choose one." />,
  )

  expect(html).toContain('<fieldset class="choices is-invalid" aria-describedby="reason-error">')
  expect(html).toMatch(/id="reason" value="spam"/)
  expect(html).toMatch(/value="scam" checked/)
  expect(html.match(/id="reason"/g)).toHaveLength(1)
})

test('the summary leads to each wrong field, and is not there when all is well', () => {
  const html = String(<ErrorSummary errors={{ title: 'Too short.', form: 'Sent too fast.' }} />)

  expect(html).toContain('role="alert"')
  expect(html).toContain('<a href="#title">Too short.</a>')
  expect(html).toContain('<li>Sent too fast.</li>')
  expect(String(<ErrorSummary errors={{}} />)).toBe('')
})

test('without the script the composer is a plain text box', () => {
  const html = String(<Composer name="body" label="Text" />)

  expect(html).toMatch(/<div class="composer-tools"[^>]* hidden/)
  expect(html).toMatch(/<details class="composer-preview[^>]* hidden/)
  expect(html).toMatch(/<textarea[^>]* name="body"/)
})

test('a check box says yes', () => {
  expect(String(<Check name="follow" label="Follow" checked />)).toContain('value="yes" checked')
})
