namespace Workbench.Domain;

/// <summary>
/// An expected "no": a code and the data of its sentence. The text resources turn it into a sentence in the reader's language.
/// Exceptions are for bugs and system failures.
/// </summary>
public sealed record Refusal(RefusalCode Code, IReadOnlyList<object> Data)
{
    public static Refusal Because(RefusalCode code, params object[] data) => new(code, data);
}
