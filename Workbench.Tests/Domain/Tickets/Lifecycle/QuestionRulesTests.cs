using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Intake;
using Workbench.Domain.Tickets.Lifecycle;
using Xunit;
using static Workbench.Domain.Tickets.TicketState;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Lifecycle;

/// <summary>Checks questions and answers, endings and their undo, and messages.</summary>
public sealed class QuestionRulesTests
{
    private static readonly Actor OtherTechnician = new(8, "Bo", Roles.Technician);

    [Theory]
    [InlineData(New, null, New)]
    [InlineData(Started, 7, Started)]
    [InlineData(Queued, null, Queued)]
    [InlineData(null, 7, Started)]
    [InlineData(null, null, New)]
    [Rule("D2")]
    public void The_answer_returns_the_ticket_to_its_previous_state(
        TicketState? askedFrom,
        int? technician,
        TicketState back
    )
    {
        var waiting = SampleTicket with
        {
            State = AwaitingCustomer,
            StateBeforeQuestion = askedFrom,
            TechnicianId = technician,
            PausedSince = Now,
        };

        var transition = QuestionRules
            .Resume(waiting, Anna, Now.AddMinutes(5), " No answer ")
            .ShouldSucceed();

        transition.Ticket.Should().Match<Ticket>(t => t.State == back && t.PausedSeconds == 300);
        transition.Change.Reason.Should().Be("No answer");
    }

    [Theory]
    [InlineData(New)]
    [InlineData(Queued)]
    [InlineData(Started)]
    [InlineData(AwaitingFunding)]
    [InlineData(Delivered)]
    public void A_ticket_that_was_not_asked_cannot_continue(TicketState state)
    {
        var refused = QuestionRules
            .Resume(SampleTicket with { State = state, TechnicianId = 7 }, Anna, Now)
            .ShouldBeRefused();

        refused.Code.Should().Be(RefusalCode.TransitionNotAllowed);
        refused.Data[0].Should().Be(state);
    }

    [Fact]
    [Rule("K5")]
    public void Only_the_assignee_asks_and_on_a_new_ticket_anybody()
    {
        var annas = SampleTicket with { State = Started, TechnicianId = Anna.Id };

        QuestionRules
            .Ask(annas, OtherTechnician, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotYourTicket);
        QuestionRules
            .Ask(annas, Anna, Now)
            .ShouldSucceed()
            .Ticket.StateBeforeQuestion.Should()
            .Be(Started);
        QuestionRules
            .Ask(SampleTicket with { State = New }, OtherTechnician, Now)
            .ShouldSucceed()
            .Ticket.StateBeforeQuestion.Should()
            .Be(New);
    }

    [Theory]
    [InlineData(New)]
    [InlineData(Queued)]
    [InlineData(Started)]
    [InlineData(AwaitingCustomer)]
    [InlineData(AwaitingFunding)]
    [InlineData(Escalated)]
    [InlineData(Closed)]
    [InlineData(Withdrawn)]
    [InlineData(Merged)]
    [Rule("K9")]
    public void Only_a_delivered_ticket_is_closed_by_a_satisfied_customer(TicketState state)
    {
        var ticket = SampleTicket with { State = state, DeliveredAt = Now };

        ClosingRules
            .Close(ticket, Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);
        ClosingRules
            .Close(ticket with { State = Delivered }, Anna, Now)
            .ShouldSucceed()
            .Ticket.State.Should()
            .Be(Closed);
    }

    [Fact]
    [Rule("K9")]
    public void A_follow_up_refers_to_a_delivered_ticket_of_the_same_customer()
    {
        var old = SampleTicket with
        {
            Number = 300,
            State = Closed,
            DeliveredAt = Now.AddDays(-90),
        };

        FollowUpRules.Check(SampleTicket, old).Should().BeNull();
        FollowUpRules
            .Check(SampleTicket, old with { CustomerId = 2 })
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.FollowUpNotAllowed, 300));
        FollowUpRules
            .Check(SampleTicket, old with { DeliveredAt = null })
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.FollowUpNotAllowed, 300));
    }

    [Fact]
    public void A_message_is_stored_unchanged_with_its_trimmed_sender()
    {
        var message = RecordMessage(" Eva ", " The banner\nis cut off. ").ShouldSucceed();

        message
            .Should()
            .Be(
                new Message(
                    412,
                    3,
                    Now,
                    7,
                    "Anna",
                    MessageKind.Answer,
                    "Eva",
                    " The banner\nis cut off. "
                )
            );
    }

    [Theory]
    [InlineData("Eva", " ", RefusalCode.TextMissing, FieldName.Text)]
    [InlineData("Eva", "a\0", RefusalCode.TextUnstorable, FieldName.Text)]
    [InlineData("E\0", "Here", RefusalCode.TextUnstorable, FieldName.SaidBy)]
    public void An_invalid_message_is_refused(
        string who,
        string text,
        RefusalCode code,
        FieldName field
    ) =>
        RecordMessage(who, text)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(code, field));

    private static Result<Message> RecordMessage(string who, string text) =>
        Message.Create(412, 3, MessageKind.Answer, who, text, Anna, Now);
}
