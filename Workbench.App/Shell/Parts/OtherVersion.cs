namespace Workbench.App.Shell.Parts;

/// <summary>What somebody else saved in a field meanwhile, while something else stands in it here.</summary>
/// <param name="Mine">What stands in the field.</param>
/// <param name="Take">Puts theirs into the field.</param>
public sealed record OtherVersion(string Label, string Mine, string Theirs, Action Take)
{
    /// <summary>The ones in which both differ.</summary>
    public static IReadOnlyList<OtherVersion> Among(params IEnumerable<OtherVersion> fields) =>
        [.. fields.Where(f => !string.Equals(f.Mine.Trim(), f.Theirs, StringComparison.Ordinal))];
}
