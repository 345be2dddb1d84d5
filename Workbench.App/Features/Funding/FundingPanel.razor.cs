using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Funding.Letters;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Funding;

/// <summary>
/// Shows, above a ticket without enough hours, one sentence about the shortage, the choices side by side with their figures,
/// and the letter to the customer. Offers only choices that unblock the ticket.
/// </summary>
public partial class FundingPanel
{
    private FundingView? _view;
    private FundingChoiceDialog? _choice;
    private FundingLetterDialog? _letter;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required FundingQuery Query { get; init; }

    private string? AskedText =>
        _view?.Asked is { } asked
            ? Formats.Text(FundingTexts.Asked, Formats.DateAndTime(asked.At), asked.By)
            : null;

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Ticket, Ticket.Number)
        || change == new Change(ChangeTopic.Account, Ticket.CustomerId);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _view = await Query.RunAsync(Actor, Ticket.Number, ct);

    private Task ChooseAsync(FundingChoiceKind kind) =>
        _choice!.OpenAsync(kind, _view!, Clock.Today);

    private Task OpenLetterAsync() => _letter!.OpenAsync(_view!);
}
