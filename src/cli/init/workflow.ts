import { VERSION } from '../../version.js';
import { OUT } from './plan.js';

/** What GitHub does with each change: checks it, builds it, and publishes what is on the main branch. */
export const workflow = (): string => `# Checks the edition at each change; publishes its site from the main branch.
# Once for a repository: Settings, Pages, Source: "GitHub Actions".
name: Edition
on:
  push:
    branches: [main]
  pull_request:
  workflow_dispatch:

env:
  # The memcon to build with: a version of the package, or its file in this repository (./memcon-${VERSION}.tgz).
  MEMCON: memcon@${VERSION}

permissions:
  contents: read

concurrency:
  group: edition-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npm install --global "$MEMCON"
      - run: memcon build .
      - if: \${{ !cancelled() }}
        run: memcon validate . --format github
      - uses: actions/upload-pages-artifact@v3
        with:
          path: ${OUT}/site

  publish:
    if: github.ref == 'refs/heads/main' && github.event_name != 'pull_request'
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v4
`;
