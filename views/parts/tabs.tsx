// Links between views of the same thing; the current one is marked.
import type { FC } from 'hono/jsx'

export type Tab = { label: string; href: string; current?: boolean; count?: number }

export const Tabs: FC<{ label: string; tabs: Tab[] }> = ({ label, tabs }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li>
          <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            {tab.count ? (
              <>
                {' '}
                <span class="count-badge is-quiet">{tab.count > 999 ? '999+' : tab.count}</span>
              </>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
