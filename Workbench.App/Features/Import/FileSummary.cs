namespace Workbench.App.Features.Import;

/// <summary>What became of a file's rows: added + known + rejected = rows.</summary>
public sealed record ImportedFile(string File, int Rows, int Added, int Known, int Rejected);
