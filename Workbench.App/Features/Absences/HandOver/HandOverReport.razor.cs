using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Absences.HandOver;

/// <summary>Lists what became of each ticket of a hand-over, and what could not be done.</summary>
public partial class HandOverReport
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<HandOverResult> Results { get; set; }

    [Parameter, EditorRequired]
    public required HandOverView View { get; set; }

    [Parameter]
    public bool CanUndo { get; set; }

    [Parameter]
    public EventCallback Undo { get; set; }

    private int Moved => Results.Count(r => r.Refusal is null);

    /// <summary>The tickets that a colleague got.</summary>
    private int HandedOver =>
        Results.Count(r =>
            r.Refusal is null && r.Choice.ToTechnicianId is { } id && id != View.PersonId
        );
}
