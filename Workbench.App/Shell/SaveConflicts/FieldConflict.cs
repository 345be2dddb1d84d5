namespace Workbench.App.Shell.SaveConflicts;

/// <summary>What somebody else saved in a field meanwhile, while something else stands in it here.</summary>
/// <param name="Mine">What stands in the field.</param>
/// <param name="UseTheirs">Puts theirs into the field.</param>
public sealed record FieldConflict(string Label, string Mine, string Theirs, Action UseTheirs)
{
    /// <summary>The ones in which both differ.</summary>
    public static IReadOnlyList<FieldConflict> WhereDifferent(
        params IEnumerable<FieldConflict> fields
    ) => [.. fields.Where(f => !string.Equals(f.Mine.Trim(), f.Theirs, StringComparison.Ordinal))];
}
