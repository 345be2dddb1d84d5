using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Funding.RecordChoice;

/// <summary>
/// Records the customer's choice and carries it out in one transaction: buys the card, changes the package or fixes the rate.
/// The ticket returns to its earlier place or to its technician. A choice that doesn't cover the shortage is refused and
/// nothing of it is stored.
/// </summary>
[Rule("F5")]
[Rule("F6")]
[Rule("F8")]
[CommandName("RecordFundingChoice")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RecordFundingChoice(CommandExecutor commands)
{
    public Task<Outcome<TicketState>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        FundingChoiceInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<RecordFundingChoice>(
                actor,
                target.Subject,
                target.OperationId,
                input
            ),
            (context, token) => RecordAsync(context, target, input, token),
            ct
        );

    private static async Task<Outcome<TicketState>> RecordAsync(
        CommandContext context,
        TicketCommandTarget target,
        FundingChoiceInput input,
        CancellationToken ct
    )
    {
        if (
            !(await context.LoadTicketAsync(target, ct)).TryGetValue(
                out var ticket,
                out var refusal
            )
        )
        {
            return refusal;
        }

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            ticket.CustomerId,
            ct
        );
        if (Check(context, ticket, account, input) is { } problem)
        {
            return problem;
        }

        if (await ApplyChoiceAsync(context, account, ticket, input, ct) is { } unpaid)
        {
            return unpaid;
        }

        var rate = RateChoiceRules.Apply(ticket, input.Kind, context.Policy.HourlyRateOre);
        if (!rate.TryGetValue(out var funded, out refusal))
        {
            return refusal;
        }

        if (
            HasWorkAhead(funded)
            && SufficiencyCheck.Calculate(account.CreateSufficiencyInput(funded))
                is Sufficiency.Short { IsRateChosen: false } missing
        )
        {
            return Refusal.Because(RefusalCode.ChoiceDoesNotCoverShortfall, missing.Shortfall);
        }

        context.Replace(ticket, funded);
        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        var before = await context.Db.FundingChoices.CountAsync(
            c => c.TicketNumber == target.Number,
            ct
        );
        context.Db.FundingChoices.Add(CreateChoice(context, target.Number, before + 1, input));
        context.RecordChange(ChangeTopic.Ticket, target.Number);
        return ticket.State;
    }

    private static Refusal? Check(
        CommandContext context,
        Ticket ticket,
        CustomerAccountSession account,
        FundingChoiceInput input
    )
    {
        if (
            CustomerOrder
                .Create(input.SaidBy, input.Channel, input.Reference)
                .Match<Refusal?>(_ => null, refusal => refusal) is
            { } problem
        )
        {
            return problem;
        }

        var earliest = StockholmTime.DateOf(ticket.SubmittedAt);
        if (input.SaidOn < earliest || input.SaidOn > context.Today)
        {
            return Refusal.Because(RefusalCode.WorkDateOutOfRange, earliest, context.Today);
        }

        if (!HasWorkAhead(ticket) && ticket.UncoveredMinutes == 0)
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
            || !SufficiencyCheck.Calculate(account.CreateSufficiencyInput(ticket)).AllowsStart;
        return isShort || input.Kind == FundingChoiceKind.HourlyRateInAdvance
            ? null
            : Refusal.Because(RefusalCode.NothingToChoose, ticket.Number);
    }

    /// <summary>
    /// Returns whether work is still to be done. For any other ticket, only the uncovered time is to be paid (F8).
    /// </summary>
    private static bool HasWorkAhead(Ticket ticket) =>
        ticket.State
            is TicketState.New
                or TicketState.Queued
                or TicketState.Started
                or TicketState.AwaitingCustomer
                or TicketState.AwaitingFunding;

    /// <summary>
    /// Buys the card or changes the package. Returns the refusal; null if it succeeded or there is nothing to buy.
    /// </summary>
    private static async Task<Refusal?> ApplyChoiceAsync(
        CommandContext context,
        CustomerAccountSession account,
        Ticket ticket,
        FundingChoiceInput input,
        CancellationToken ct
    )
    {
        if (
            !CustomerOrder
                .Create(input.SaidBy, input.Channel, input.Reference)
                .TryGetValue(out var order, out var refusal)
        )
        {
            return refusal;
        }

        switch (input.Kind)
        {
            case FundingChoiceKind.RefillCard:
                return context
                    .AddRefillCard(account, input.CardHours ?? 0, order)
                    .TryGetValue(out var card, out refusal)
                    ? CheckAgreedPrice(input, card.PriceOre)
                    : refusal;
            case FundingChoiceKind.Upgrade:
                var changing = await context.ChangePackageAsync(
                    account,
                    input.Package ?? "",
                    order,
                    ct
                );
                return !changing.TryGetValue(out var change, out refusal) ? refusal
                    // A smaller package, or one without a gain, pays for no uncovered time.
                    : change.GainedMinutes == 0 && ticket.UncoveredMinutes > 0
                        ? Refusal.Because(
                            RefusalCode.ChoiceDoesNotCoverShortfall,
                            new Minutes(ticket.UncoveredMinutes)
                        )
                    : CheckAgreedPrice(input, change.PriceOre);
            case FundingChoiceKind.HourlyRate:
            case FundingChoiceKind.HourlyRateInAdvance:
                return CheckAgreedPrice(input, context.Policy.HourlyRateOre);
        }

        throw new ArgumentOutOfRangeException(nameof(input), input.Kind, "No such choice.");
    }

    /// <summary>Refuses a price that differs from the one the customer was told.</summary>
    private static Refusal? CheckAgreedPrice(FundingChoiceInput input, long ore) =>
        HoursPurchases.CheckAgreedPrice(input.AgreedOre, ore);

    private static FundingChoice CreateChoice(
        CommandContext context,
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
            context.Now,
            context.Actor.Id,
            context.Actor.Name,
            input.Kind == FundingChoiceKind.RefillCard ? input.CardHours : null,
            input.Kind == FundingChoiceKind.Upgrade ? input.Package : null,
            input.Kind is FundingChoiceKind.HourlyRate or FundingChoiceKind.HourlyRateInAdvance
                ? context.Policy.HourlyRateOre
                : null
        )
        {
            Reference = input.Reference.Trim(),
        };
}
