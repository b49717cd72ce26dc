import kotlin.coroutines.*

class Flow {
  private var waiting: Continuation<Int>? = null
  val log = mutableListOf<String>()

  suspend fun next(): Int = suspendCoroutine { waiting = it }

  private suspend fun both(): Int {
    val one = next()
    return one * next()
  }

  suspend fun work(name: String): String {
    val product = both()
    val third = 5
    return "$name:$product:$third"
  }

  fun start(name: String) {
    suspend { work(name) }
        .startCoroutine(Continuation(EmptyCoroutineContext) { log.add(it.getOrThrow()) })
  }

  fun feed(number: Int) {
    val continuation = waiting!!
    waiting = null
    continuation.resume(number)
  }
}

fun numbers(): Sequence<Int> = sequence {
  yield(0)
  var n = 10
  while (n < 13) yield(n++)
  yieldAll(listOf(2, 3))
}
