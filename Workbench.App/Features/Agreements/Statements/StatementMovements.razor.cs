using Microsoft.AspNetCore.Components;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Statements;

/// <summary>Shows the balances, sums and movements of a statement in the language of the customer who gets it.</summary>
public partial class StatementMovements
{
    /// <summary>A page of more rows would be slow. The files have all of them.</summary>
    private const int MaxLines = 1000;

    [Parameter, EditorRequired]
    public required Statement Statement { get; set; }

    [Parameter, EditorRequired]
    public required string Language { get; set; }
}
