using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Tickets.History;

/// <summary>Every change of a ticket: who, when, what, why.</summary>
public partial class HistoryPanel
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<HistoryLine> Lines { get; set; }
}
