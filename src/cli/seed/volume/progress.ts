// A progress bar on standard error: drawn in place in a terminal, a line each tenth elsewhere.

export const progressBar = (total: number, what: string) => {
  const started = performance.now()
  let tenth = 0
  const line = (done: number) => {
    const share = Math.min(1, done / total)
    const pace = Math.round(done / ((performance.now() - started) / 1000))
    const bar = '#'.repeat(Math.floor(share * 30)).padEnd(30, '.')
    return `[${bar}] ${Math.floor(share * 100)} %  ${pace.toLocaleString('en')} ${what} a second`
  }
  return {
    at: (done: number) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${line(done)}`)
      else if (Math.floor((done / total) * 10) > tenth) {
        tenth = Math.floor((done / total) * 10)
        process.stderr.write(`${line(done)}\n`)
      }
    },
    end: (done: number, seconds: number) => {
      const pace = Math.round(done / seconds).toLocaleString('en')
      const told = `${done.toLocaleString('en')} ${what} in ${seconds.toFixed(1)} s, ${pace} a second`
      process.stderr.write(process.stderr.isTTY ? `\r${told.padEnd(90)}\n` : `${told}\n`)
    },
  }
}
