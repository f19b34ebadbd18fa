// The footer: what the community is, and the ways on from any page.
import type { FC } from 'hono/jsx'
import type { Config } from '../../src/config.ts'
import { links } from '../links.ts'

export const SiteFooter: FC<{ config: Config }> = ({ config }) => (
  <footer class="site-footer">
    <div class="site-footer-bar">
      <nav aria-label="Foot">
        <ul>
          <li>
            <a href={links.help()}>Help articles</a>
          </li>
          <li>
            <a href={links.status()}>Known problems</a>
          </li>
          <li>
            <a href={links.contact()}>Reach a person</a>
          </li>
          <li>
            <a href={links.publicModLog()}>Moderation log</a>
          </li>
          <li>
            <a href={links.reportIllegal()}>Report illegal content</a>
          </li>
          <li>
            <a href={links.transparency()}>Transparency</a>
          </li>
        </ul>
      </nav>
      <p>
        {config.siteName} is the support community of {config.serviceName}.
      </p>
    </div>
  </footer>
)
