using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Funding;

/// <summary>
/// Records what the customer chose, and does it: the card is bought, the package changed or the rate fixed in the same
/// transaction, and the ticket goes back to its old place or to its technician. A choice that would not cover what is missing
/// is refused, and nothing of it is stored.
/// </summary>
[Rule("F5")]
[Rule("F6")]
[Rule("F8")]
[CommandName("RecordFundingChoice")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RecordFundingChoice(CommandExecutor writes)
{
    public Task<Outcome<TicketState>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        FundingChoiceInput input,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<RecordFundingChoice>(actor, on.Subject, on.OperationId),
            (scope, token) => RecordAsync(scope, on, input, token),
            ct
        );

    private static async Task<Outcome<TicketState>> RecordAsync(
        CommandContext scope,
        TicketCommandTarget on,
        FundingChoiceInput input,
        CancellationToken ct
    )
    {
        if (!(await scope.LoadTicketAsync(on, ct)).TryGetValue(out var ticket, out var refusal))
        {
            return refusal;
        }

        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, ticket.CustomerId, ct);
        if (Check(scope, ticket, books, input) is { } problem)
        {
            return problem;
        }

        if (await PayAsync(scope, books, ticket, input, ct) is { } unpaid)
        {
            return unpaid;
        }

        var rate = RateChoiceRules.Apply(ticket, input.Kind, scope.Policy.HourlyRateOre);
        if (!rate.TryGetValue(out var funded, out refusal))
        {
            return refusal;
        }

        if (
            GoesOn(funded)
            && SufficiencyCheck.Calculate(books.CreateSufficiencyInput(funded))
                is Sufficiency.Short { IsRateChosen: false } missing
        )
        {
            return Refusal.Because(RefusalCode.ChoiceDoesNotCoverShortfall, missing.Shortfall);
        }

        scope.Replace(ticket, funded);
        await books.ResumeWaitingTicketsAsync(ct);
        books.Save();
        var before = await scope.Db.FundingChoices.CountAsync(c => c.TicketNumber == on.Number, ct);
        scope.Db.FundingChoices.Add(Choice(scope, on.Number, before + 1, input));
        scope.RecordChange(ChangeTopic.Ticket, on.Number);
        return ticket.State;
    }

    private static Refusal? Check(
        CommandContext scope,
        Ticket ticket,
        CustomerAccountSession books,
        FundingChoiceInput input
    )
    {
        if (
            TextCheck.Required(FieldName.SaidBy, input.SaidBy, FundingChoice.MaxSaidByLength) is
            { } problem
        )
        {
            return problem;
        }

        var earliest = StockholmTime.DateOf(ticket.SubmittedAt);
        if (input.SaidOn < earliest || input.SaidOn > scope.Today)
        {
            return Refusal.Because(RefusalCode.WorkDateOutOfRange, earliest, scope.Today);
        }

        if (!GoesOn(ticket) && ticket.UncoveredMinutes == 0)
        {
            return Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                TicketState.Queued,
                StateTransitions.AllowedFrom(ticket.State)
            );
        }

        var isShort =
            ticket.UncoveredMinutes > 0
            || !SufficiencyCheck.Calculate(books.CreateSufficiencyInput(ticket)).AllowsStart;
        return isShort || input.Kind == FundingChoiceKind.HourlyRateInAdvance
            ? null
            : Refusal.Because(RefusalCode.NothingToChoose, ticket.Number);
    }

    /// <summary>Whether work is to come; of any other ticket only the time that found no hours is to be paid (F8).</summary>
    private static bool GoesOn(Ticket ticket) =>
        ticket.State
            is TicketState.New
                or TicketState.Queued
                or TicketState.Started
                or TicketState.AwaitingCustomer
                or TicketState.AwaitingFunding;

    /// <summary>Buys the card or changes the package; null where it is done, or there is nothing to buy.</summary>
    private static async Task<Refusal?> PayAsync(
        CommandContext scope,
        CustomerAccountSession books,
        Ticket ticket,
        FundingChoiceInput input,
        CancellationToken ct
    )
    {
        switch (input.Kind)
        {
            case FundingChoiceKind.RefillCard:
                return scope
                    .AddRefillCard(books, input.CardHours ?? 0)
                    .TryGetValue(out var card, out var unbought)
                    ? Agreed(input, card.PriceOre)
                    : unbought;
            case FundingChoiceKind.Upgrade:
                var changing = await scope.ChangePackageAsync(books, input.Package ?? "", ct);
                return !changing.TryGetValue(out var change, out var unchanged) ? unchanged
                    // A smaller package, or one without a gain, pays nothing of what found no hours.
                    : change.GainedMinutes == 0 && ticket.UncoveredMinutes > 0
                        ? Refusal.Because(
                            RefusalCode.ChoiceDoesNotCoverShortfall,
                            new Minutes(ticket.UncoveredMinutes)
                        )
                    : Agreed(input, change.PriceOre);
            case FundingChoiceKind.HourlyRate:
            case FundingChoiceKind.HourlyRateInAdvance:
                return Agreed(input, scope.Policy.HourlyRateOre);
        }

        throw new ArgumentOutOfRangeException(nameof(input), input.Kind, "No such choice.");
    }

    /// <summary>A promise to the customer is kept, or said to be another.</summary>
    private static Refusal? Agreed(FundingChoiceInput input, long ore) =>
        HoursPurchases.CheckAgreedPrice(input.AgreedOre, ore);

    private static FundingChoice Choice(
        CommandContext scope,
        int number,
        int no,
        FundingChoiceInput input
    ) =>
        new(
            number,
            no,
            input.Kind,
            input.SaidBy.Trim(),
            input.SaidOn,
            input.Channel,
            scope.Now,
            scope.Actor.Id,
            scope.Actor.Name,
            input.Kind == FundingChoiceKind.RefillCard ? input.CardHours : null,
            input.Kind == FundingChoiceKind.Upgrade ? input.Package : null,
            input.Kind is FundingChoiceKind.HourlyRate or FundingChoiceKind.HourlyRateInAdvance
                ? scope.Policy.HourlyRateOre
                : null
        );
}
