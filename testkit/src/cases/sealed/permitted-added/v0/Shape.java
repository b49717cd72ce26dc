sealed interface Shape permits Circle {}
