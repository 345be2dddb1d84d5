using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Tickets.History;

/// <summary>Shows every change of a ticket: who, when, what and why.</summary>
public partial class HistoryPanel
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<HistoryLine> Lines { get; set; }
}
