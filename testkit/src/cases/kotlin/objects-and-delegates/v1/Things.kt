import kotlin.properties.Delegates

interface Named {
  val name: String

  fun hello(): String = "hi $name" + suffix()

  fun suffix(): String = "."
}

class Person(override val name: String) : Named {
  override fun suffix() = "!"
}

class Robot(person: Person) : Named by person {
  val serial by lazy { "r2" }
  val model: String by lazy { serial + "-" + name }
}

class Box {
  var content: String by Delegates.observable("empty") { _, old, new -> changes.add("$old->$new") }
  val changes = mutableListOf<String>()
  lateinit var label: String

  fun labelled() = if (this::label.isInitialized) label else "none"
}

fun maker(): Named = object : Named {
  override val name = "the maker"
  override fun suffix() = name.length.toString()
}
