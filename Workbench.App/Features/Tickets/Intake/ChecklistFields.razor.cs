using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Parts;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>What this kind of ticket should bring along: told here, standing in the description, or lacking.</summary>
[Rule("K5")]
public partial class ChecklistFields
{
    [Parameter, EditorRequired]
    public required NewTicketForm Form { get; set; }

    [Parameter]
    public DraftKeeper? Keeper { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private static string IdOf(IntakeItems item) => $"intake-{item}";

    private TagKind TagOf(IntakeItems item) =>
        Form.Missing.HasFlag(item) ? TagKind.Due : TagKind.Ok;

    private string StateOf(IntakeItems item) =>
        Form.Missing.HasFlag(item) ? Texts.NewTicket_Lacking : Texts.NewTicket_There;

    private Task TickAsync(IntakeItems item, bool elsewhere)
    {
        Form.Elsewhere = elsewhere ? Form.Elsewhere | item : Form.Elsewhere & ~item;
        return Changed.InvokeAsync();
    }

    private Task TellAsync(IntakeItems item, string? text)
    {
        Form.Told[item] = text ?? "";
        return Changed.InvokeAsync();
    }
}
