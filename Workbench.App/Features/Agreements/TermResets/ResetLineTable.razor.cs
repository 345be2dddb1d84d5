using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Shows what resets do with each agreement.</summary>
public partial class ResetLineTable
{
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ResetRunLineRow> Lines { get; set; }
}
