/// Files that pages need, built into the program.
package enum CountyAssets {
  package static func answer(_ name: String) -> Answer? {
    switch name {
    case "luukku.css":
      .text(String(decoding: PackageResources.luukku_css, as: UTF8.self), type: "text/css; charset=utf-8")
    case "luukku.js":
      .text(
        String(decoding: PackageResources.luukku_js, as: UTF8.self), type: "text/javascript; charset=utf-8")
    case "luukku.svg":
      .text(String(decoding: PackageResources.luukku_svg, as: UTF8.self), type: "image/svg+xml")
    default: nil
    }
  }
}
