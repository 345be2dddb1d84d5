using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Domain.Tickets.Queue;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets;

/// <summary>Checks that a change names its kind, also when the states alone are ambiguous.</summary>
[Rule("K4")]
public sealed class TicketChangeKindTests
{
    private static readonly Actor Lead = new(9, "Lena", Roles.TeamLead);

    private static readonly Ticket Annas = SampleTicket with
    {
        State = TicketState.Started,
        TechnicianId = Anna.Id,
    };

    private static readonly Ticket Waits = SampleTicket with { State = TicketState.Queued };

    [Fact]
    public void Handing_back_releasing_and_handing_over_have_their_own_kinds()
    {
        KindOf(HandoverRules.ToQueue(Annas, Anna, Now, "Ill"))
            .Should()
            .Be(TicketChangeKind.HandedBack);
        KindOf(HandoverRules.ToQueue(Annas, Lead, Now, "Ill"))
            .Should()
            .Be(TicketChangeKind.Released);
        KindOf(HandoverRules.ToTechnician(8, Annas, Anna, Now, "Ill"))
            .Should()
            .Be(TicketChangeKind.HandedOver);
    }

    [Fact]
    public void Questions_and_answers_have_their_own_kinds()
    {
        var asked = QuestionRules.Ask(Annas, Anna, Now).ShouldSucceed();

        asked.Change.Kind.Should().Be(TicketChangeKind.AskedCustomer);
        KindOf(QuestionRules.Resume(asked.Ticket, Anna, Now))
            .Should()
            .Be(TicketChangeKind.CustomerAnswered);
        KindOf(QuestionRules.Resume(asked.Ticket, Anna, Now, "They are away"))
            .Should()
            .Be(TicketChangeKind.ContinuedWithoutAnswer);
    }

    [Fact]
    public void Changes_without_a_state_change_have_their_own_kinds()
    {
        KindOf(PriorityRules.MoveToFront(Waits, -1, Lead, Now, "Urgent"))
            .Should()
            .Be(TicketChangeKind.MovedToFront);
        KindOf(PriorityRules.RemovePriority(Waits, Lead, Now))
            .Should()
            .Be(TicketChangeKind.MoveToFrontUndone);
        KindOf(FourHourDecision.Approve(Annas, Lead, Now, "Nearly done"))
            .Should()
            .Be(TicketChangeKind.FinishApproved);
    }

    [Fact]
    public void A_withdrawal_and_its_undo_have_their_own_kinds()
    {
        var withdrawn = WithdrawalRules.Withdraw(Waits, Anna, Now, "Not needed").ShouldSucceed();

        withdrawn.Change.Kind.Should().Be(TicketChangeKind.Withdrawn);
        KindOf(WithdrawalRules.Undo(withdrawn.Ticket, null, Anna, Now))
            .Should()
            .Be(TicketChangeKind.WithdrawalUndone);
    }

    private static TicketChangeKind KindOf(Result<TicketTransition> transition) =>
        transition.ShouldSucceed().Change.Kind;
}
