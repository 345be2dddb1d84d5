using System.Globalization;

namespace Workbench.App.Features.Import;

/// <summary>What an operator should know of a file or a row that was understood: it stops nothing.</summary>
/// <param name="Line">Physical line on which the record starts; 1 where it is about the whole file.</param>
/// <param name="Column">A column of the file, or "file".</param>
public sealed record ImportRemark(string File, long Line, string Column, string Text)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Column}: {Text}");
}
