"""`python -m dgms_rt` is `dgms`."""

import sys

from .cli.main import main

sys.exit(main())
