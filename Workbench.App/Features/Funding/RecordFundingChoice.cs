using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
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
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RecordFundingChoice(Writes writes)
{
    public Task<Outcome<TicketState>> RunAsync(
        Actor actor,
        OnTicket on,
        FundingChoiceInput input,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            WriteCommand.Of<RecordFundingChoice>(actor, on.Subject, on.OperationId),
            (scope, token) => RecordAsync(scope, on, input, token),
            ct
        );

    private static async Task<Outcome<TicketState>> RecordAsync(
        WriteScope scope,
        OnTicket on,
        FundingChoiceInput input,
        CancellationToken ct
    )
    {
        if (!(await scope.TicketAsync(on, ct)).Try(out var ticket, out var refusal))
        {
            return refusal;
        }

        var books = await CustomerBooks.LoadAsync(scope, ticket.CustomerId, ct);
        if (Check(scope, ticket, books, input) is { } problem)
        {
            return problem;
        }

        if (await PayAsync(scope, books, input, ct) is { } unpaid)
        {
            return unpaid;
        }

        var rate = ChosenRate.Of(ticket, input.Kind, scope.Policy.HourlyRateOre);
        if (!rate.Try(out var funded, out refusal))
        {
            return refusal;
        }

        if (
            SufficiencyCheck.Of(books.Sufficiency(funded)) is Sufficiency.Short
            {
                RateChosen: false
            } missing
        )
        {
            return Refusal.Because(RefusalCode.ChoiceTooSmall, missing.By);
        }

        scope.Replace(ticket, funded);
        await books.BringBackWaitingAsync(ct);
        books.Save();
        var before = await scope.Db.FundingChoices.CountAsync(c => c.TicketNumber == on.Number, ct);
        scope.Db.FundingChoices.Add(Choice(scope, on.Number, before + 1, input));
        scope.Changed(ChangeTopic.Ticket, on.Number);
        return ticket.State;
    }

    private static Refusal? Check(
        WriteScope scope,
        Ticket ticket,
        CustomerBooks books,
        FundingChoiceInput input
    )
    {
        if (
            TextCheck.Needed(
                nameof(FundingChoice.SaidBy),
                input.SaidBy,
                FundingChoice.SaidByLength
            ) is
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

        if (!ticket.IsOpen || ticket.State is TicketState.Escalated)
        {
            return Refusal.Because(
                RefusalCode.StateDoesNotAllow,
                ticket.State,
                TicketState.Queued,
                StateChanges.From(ticket.State)
            );
        }

        var isShort =
            !SufficiencyCheck.Of(books.Sufficiency(ticket)).AllowsStart
            || ticket.UncoveredMinutes > 0;
        return isShort || input.Kind == FundingChoiceKind.HourlyRateInAdvance
            ? null
            : Refusal.Because(RefusalCode.NothingToChoose, ticket.Number);
    }

    /// <summary>Buys the card or changes the package; null where it is done, or there is nothing to buy.</summary>
    private static async Task<Refusal?> PayAsync(
        WriteScope scope,
        CustomerBooks books,
        FundingChoiceInput input,
        CancellationToken ct
    )
    {
        switch (input.Kind)
        {
            case FundingChoiceKind.RefillCard:
                return BuyCard(scope, books, input);
            case FundingChoiceKind.Upgrade:
                return await UpgradeAsync(scope, books, input, ct);
            case FundingChoiceKind.HourlyRate:
            case FundingChoiceKind.HourlyRateInAdvance:
                return Agreed(input, scope.Policy.HourlyRateOre);
        }

        throw new ArgumentOutOfRangeException(nameof(input), input.Kind, "No such choice.");
    }

    /// <summary>A promise to the customer is kept, or said to be another: prices change with the day and the settings.</summary>
    private static Refusal? Agreed(FundingChoiceInput input, long ore) =>
        input.AgreedOre is { } agreed && agreed != ore
            ? Refusal.Because(RefusalCode.PriceChanged, new Money(ore), new Money(agreed))
            : null;

    private static Refusal? BuyCard(WriteScope scope, CustomerBooks books, FundingChoiceInput input)
    {
        var buying = BoughtCard.Of(
            input.CardHours ?? 0,
            scope.Today,
            books.Agreement,
            books.Ledger,
            scope.Policy,
            scope.Now
        );
        if (!buying.Try(out var bought, out var refusal))
        {
            return refusal;
        }

        if (Agreed(input, bought.Card.PriceOre) is { } changed)
        {
            return changed;
        }

        books.Keep(bought.Ledger);
        scope.Db.RefillCards.Add(bought.Card);
        return null;
    }

    private static async Task<Refusal?> UpgradeAsync(
        WriteScope scope,
        CustomerBooks books,
        FundingChoiceInput input,
        CancellationToken ct
    )
    {
        var name = input.Package ?? "";
        var packages = await scope.Db.PackagesAsync(ct);
        if (!packages.TryGetValue(name, out var package))
        {
            return Refusal.Because(RefusalCode.PackageUnknown, name);
        }

        var before = await scope.Db.PackageChanges.CountAsync(
            c => c.CustomerId == books.Customer.Id,
            ct
        );
        var changing = ChangedPackage.Of(
            books.Hours,
            package,
            scope.Today,
            packages,
            scope.Policy,
            before + 1,
            scope.Now
        );
        if (!changing.Try(out var changed, out var refusal))
        {
            return refusal;
        }

        if (Agreed(input, changed.Change.PriceOre) is { } other)
        {
            return other;
        }

        books.Keep(changed.After);
        scope.Db.PackageChanges.Add(changed.Change);
        return null;
    }

    private static FundingChoice Choice(
        WriteScope scope,
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
