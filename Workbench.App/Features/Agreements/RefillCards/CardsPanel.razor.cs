using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Explanations;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.RefillCards;

/// <summary>
/// Shows the RefillCards: purchase date, price, remaining hours, expiry and who ordered it. Offers to buy another and to cancel an unused one.
/// </summary>
public partial class CardsPanel
{
    private ExplanationDialog? _explanation;
    private ConfirmActionDialog? _confirm;
    private BuyRefillCardDialog? _buy;

    [Inject]
    public required CancelRefillCard Cancel { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    protected override LedgerPart LedgerPart => LedgerPart.RecentAndCards;

    private bool CanBuy => CanRun<BuyRefillCard>() && View!.Agreement?.Covers(AsOf) == true;

    /// <summary>The cards bought by the shown day, newest first.</summary>
    private IReadOnlyList<(RefillCard Card, HoursSourceSummary Line)> Cards =>
        [
            .. from card in View!.Cards
            join line in View.Statement.Sources on card.SourceNo equals line.No
            select (card, line),
        ];

    private bool IsCancellable(HoursSourceSummary line) =>
        CanRun<CancelRefillCard>() && line.Remaining > 0 && line.Remaining == line.Granted;

    private static string LapseText(AccountView view, HoursSourceSummary line) =>
        line.Cancelled > 0 ? AgreementsTexts.Cancelled
        : line.Lapsed > line.Restored
            ? Formats.Text(AgreementsTexts.LapsedSaid, new Minutes(line.Lapsed - line.Restored))
        : line.Remaining == 0 ? AgreementsTexts.UsedUp
        : LapsingHours.DateOf(line, view.Agreement) is { } on ? Formats.Date(on)
        : AgreementsTexts.Never;

    private static string AuthorText(AccountView view, RefillCard card)
    {
        var soldBy = DomainText.For(view.Authors.OfGrant(view.Statement, card.SourceNo));
        return view.Authors.OfCancellation(view.Statement, card.SourceNo) is { } cancelledBy
            ? Formats.Text(AgreementsTexts.SoldAndCancelledBy, soldBy, DomainText.For(cancelledBy))
            : soldBy;
    }

    private Task BuyAsync() => _buy!.OpenAsync();

    private async Task ExplainAsync(HoursFigure hoursFigure, string title, RefillCard card) =>
        await _explanation!.OpenAsync(
            ExplanationView.Create(
                await ReadForExplanationAsync(),
                hoursFigure,
                title,
                card.SourceNo
            )
        );

    private async Task ExplainDrawnAsync(HoursSourceSummary line) =>
        await _explanation!.OpenAsync(
            ExplanationView.CreateDrawn(await ReadForExplanationAsync(), line)
        );

    private Task CancelAsync(RefillCard card) =>
        _confirm!.OpenAsync(
            Formats.Text(AgreementsTexts.CancelCardOf, Formats.Date(card.BoughtOn)),
            [
                Formats.Text(
                    AgreementsTexts.CancelCardText,
                    Formats.Duration(card.Hours * 60),
                    Formats.Amount(card.PriceOre)
                ),
                .. HoursText.ForOrder(card.OrderedBy, card.Channel, card.Reference) is { } order
                    ? [order]
                    : Array.Empty<string>(),
                AgreementsTexts.CancelCardFinal,
            ],
            AgreementsTexts.CancelCard,
            async operation =>
            {
                var outcome = await Cancel.RunAsync(
                    Actor,
                    Customer.Id,
                    card.SourceNo,
                    operation,
                    CancellationToken.None
                );
                if (outcome.Refusal is null)
                {
                    Snackbar.Add(AgreementsTexts.CardCancelled, Severity.Success);
                }

                return outcome.ErrorText();
            }
        );
}
