using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Funding.RecordChoice;

/// <summary>Shows what the customer chose, who decided, when and how. Offers to choose the hourly rate in advance.</summary>
public partial class FundingChoicesPanel
{
    private IReadOnlyList<FundingChoice> _choices = [];
    private FundingChoiceDialog? _dialog;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required FundingQuery Query { get; init; }

    /// <summary>Whether the rate can be chosen: only after triage, because before it nobody knows the price.</summary>
    private bool CanChooseRateInAdvance =>
        FundingView.AllowsRateInAdvance(Ticket) && Ticket.Size is not null;

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Ticket, Ticket.Number);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _choices = await Query.LoadChoicesAsync(Actor, Ticket.Number, ct);

    private async Task OpenDialogAsync()
    {
        if (await Query.RunAsync(Actor, Ticket.Number, DisposalToken) is { } view)
        {
            await _dialog!.OpenAsync(FundingChoiceKind.HourlyRateInAdvance, view, Clock.Today);
        }
    }

    private static string ChoiceText(FundingChoice choice) =>
        choice.Kind switch
        {
            FundingChoiceKind.RefillCard => Formats.Text(
                FundingTexts.Chosen_Card,
                choice.CardHours
            ),
            FundingChoiceKind.Upgrade => Formats.Text(FundingTexts.Chosen_Upgrade, choice.Package),
            FundingChoiceKind.HourlyRate => Formats.Text(FundingTexts.Chosen_Rate, Rate(choice)),
            FundingChoiceKind.HourlyRateInAdvance => Formats.Text(
                FundingTexts.Chosen_Advance,
                Rate(choice)
            ),
        };

    private static Money Rate(FundingChoice choice) => new(choice.HourlyRateOre ?? 0);

    private static string SourceText(FundingChoice choice) =>
        Formats.Text(
            FundingTexts.Chosen_How,
            choice.SaidBy,
            DomainText.For(choice.Channel),
            Formats.Date(choice.SaidOn),
            choice.RecordedByName
        )
        + (
            choice.Reference.Length > 0
                ? Formats.Text(FundingTexts.Chosen_Reference, choice.Reference)
                : ""
        );
}
