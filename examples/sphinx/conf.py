project = "Workshop handbook"
extensions = ["myst_parser"]
html_static_path = ["_static"]
html_css_files = ["dark.css"]
html_js_files = ["dark.js", ("milepost.js", {"defer": "defer"})]
exclude_patterns = ["_site"]
