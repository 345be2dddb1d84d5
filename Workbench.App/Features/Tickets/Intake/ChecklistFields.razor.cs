using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Tickets.Intake.UnsentDrafts;
using Workbench.App.Shell.Tags;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>
/// Shows the checklist of a ticket's kind: each item is answered here, contained in the description, or missing.
/// </summary>
public partial class ChecklistFields
{
    [Parameter, EditorRequired]
    public required NewTicketForm Form { get; set; }

    [Parameter]
    public DraftAutosave? Autosave { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private static string IdOf(IntakeItems item) => $"intake-{item}";

    private TagKind TagOf(IntakeItems item) =>
        Form.Missing.HasFlag(item) ? TagKind.Due : TagKind.Ok;

    private string StateOf(IntakeItems item) =>
        Form.Missing.HasFlag(item) ? TicketsTexts.NewTicket_Lacking : TicketsTexts.NewTicket_There;

    private Task SetElsewhereAsync(NewTicketForm form, IntakeItems item, bool elsewhere)
    {
        form.AnsweredElsewhere = elsewhere
            ? form.AnsweredElsewhere | item
            : form.AnsweredElsewhere & ~item;
        return Changed.InvokeAsync();
    }

    private Task SetAnswerAsync(NewTicketForm form, IntakeItems item, string? text)
    {
        form.Answers[item] = text ?? "";
        return Changed.InvokeAsync();
    }
}
