using System.Data.Common;

namespace Workbench.Benchmarks.CommandCosts;

/// <summary>A statement as it was sent, with copies of its parameters.</summary>
/// <param name="Text">One statement, or several that were sent together, each ended by a semicolon.</param>
internal sealed record RecordedStatement(string Text, IReadOnlyList<DbParameter> Parameters)
{
    private const string Commit = "COMMIT;\n";

    /// <summary>Whether the commit was sent with the statements.</summary>
    public bool EndsWithCommit => Text.EndsWith(Commit, StringComparison.Ordinal);

    /// <summary>The number of statements in the text, without a commit.</summary>
    public int Count =>
        Text.Split(";\n", StringSplitOptions.RemoveEmptyEntries).Length - (EndsWithCommit ? 1 : 0);
}
