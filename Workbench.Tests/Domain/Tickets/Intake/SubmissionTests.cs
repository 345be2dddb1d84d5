using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Intake;

[Rule("K1")]
public sealed class SubmissionTests
{
    [Fact]
    [ExampleTest("K1")]
    public void A_ticket_contains_the_submitted_values_and_its_first_transition()
    {
        var submission = Submit("  Total wrong ", "  as it was\r\nsent \n").ShouldSucceed();

        submission
            .Ticket.Should()
            .Be(
                SampleTicket with
                {
                    Kind = TicketKind.Bug,
                    Subject = "Total wrong",
                    State = TicketState.New,
                    Size = null,
                    NextChangeNo = 2,
                }
            );
        submission
            .Change.Should()
            .Be(
                new TicketChange(
                    412,
                    1,
                    Now,
                    7,
                    "Anna",
                    TicketChangeKind.Submitted,
                    null,
                    TicketState.New,
                    ""
                )
            );
    }

    [Fact]
    public void The_description_is_stored_unchanged() =>
        Submit("Total wrong", "  as it was\r\nsent \n")
            .ShouldSucceed()
            .Text.Should()
            .Be(new TicketText(412, "  as it was\r\nsent \n"));

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    public void A_ticket_needs_a_subject(string subject)
    {
        var refused = Submit(subject, "").ShouldBeRefused();

        refused.Code.Should().Be(RefusalCode.TextMissing);
        refused.Data.Should().Equal(FieldName.Subject);
    }

    [Theory]
    [InlineData(199, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_subject_has_at_most_200_characters(int length, bool accepted)
    {
        var result = Submit(new string('x', length), "");

        result.Match(_ => true, _ => false).Should().Be(accepted);
        if (!accepted)
        {
            result
                .ShouldBeRefused()
                .Should()
                .BeEquivalentTo(Refusal.Because(RefusalCode.TextTooLong, FieldName.Subject, 200));
        }
    }

    [Theory]
    [InlineData("Banner\nLogo")]
    [InlineData("Banner\u200B")]
    public void A_subject_is_one_line_without_invisible_characters(string subject) =>
        Submit(subject, "First line\nsecond line")
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.TextUnstorable, FieldName.Subject));

    [Theory]
    [InlineData(49_999, true)]
    [InlineData(50_000, true)]
    [InlineData(50_001, false)]
    public void A_description_has_a_limit(int length, bool accepted)
    {
        var result = Submit("Total wrong", new string('x', length));

        result.Match(_ => true, _ => false).Should().Be(accepted);
        if (!accepted)
        {
            result.ShouldBeRefused().Data.Should().Equal(FieldName.Description, 50_000);
        }
    }

    private static Result<Submission> Submit(string subject, string description) =>
        Submission.Create(
            412,
            1,
            TicketKind.Bug,
            subject,
            description,
            FundingMode.ServiceHours,
            Anna,
            Now
        );
}
