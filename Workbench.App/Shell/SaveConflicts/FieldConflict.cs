namespace Workbench.App.Shell.SaveConflicts;

/// <summary>A field whose saved value differs from the typed one after a concurrency conflict.</summary>
/// <param name="Mine">The typed value.</param>
/// <param name="UseTheirs">Puts the other value into the field.</param>
/// <param name="Theirs">The value that somebody else saved.</param>
public sealed record FieldConflict(string Label, string Mine, string Theirs, Action UseTheirs)
{
    /// <summary>Returns the fields whose values differ.</summary>
    public static IReadOnlyList<FieldConflict> WhereDifferent(
        params IEnumerable<FieldConflict> fields
    ) => [.. fields.Where(f => !string.Equals(f.Mine.Trim(), f.Theirs, StringComparison.Ordinal))];
}
