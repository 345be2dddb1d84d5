namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Share">The share of the table's width, in percent.</param>
/// <param name="IsNumber">Whether the texts are aligned at the right.</param>
internal sealed record DocumentColumn(string Heading, int Share, bool IsNumber = false);
