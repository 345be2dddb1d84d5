namespace Workbench.App.Features.Import;

/// <summary>Rows that this version leaves out, and why.</summary>
public sealed record NotYetImported(string Reason, int Rows);
