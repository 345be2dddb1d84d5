namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>The kinds of file that a statement is written as.</summary>
public enum StatementFormat
{
    Pdf,
    Xlsx,
    Csv,
    Json,
}
