using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Billing;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Billing;

public sealed class InvoiceSendingTests
{
    [Fact]
    public void The_first_step_names_the_invoice() =>
        Start(latest: null)
            .ShouldSucceed()
            .Should()
            .Be(
                new InvoiceSending(
                    3,
                    12,
                    1,
                    "WB-3-12",
                    InvoiceSendingStatus.Sending,
                    "",
                    "",
                    Now,
                    Anna.Id,
                    Anna.Name
                )
            );

    [Theory]
    [InlineData(InvoiceSendingStatus.Refused)]
    [InlineData(InvoiceSendingStatus.Unknown)]
    [InlineData(InvoiceSendingStatus.NotAuthorized)]
    public void What_is_not_confirmed_is_sent_again_under_the_same_name(InvoiceSendingStatus status)
    {
        var again = Start(Answer(status)).ShouldSucceed();

        again.No.Should().Be(3);
        again.Reference.Should().Be("WB-3-12");
    }

    [Fact]
    public void A_confirmed_invoice_is_not_sent_again() =>
        Start(Answer(InvoiceSendingStatus.Confirmed))
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.InvoiceBeingSent);

    [Fact]
    public void An_invoice_that_is_being_sent_is_waited_for()
    {
        var running = Start(latest: null).ShouldSucceed();

        Start(running, after: InvoiceSending.MaxDuration - TimeSpan.FromSeconds(1))
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.InvoiceBeingSent);
        Start(running, after: InvoiceSending.MaxDuration).ShouldSucceed().No.Should().Be(2);
    }

    [Fact]
    public void An_undone_hand_over_is_not_sent() =>
        InvoiceSending
            .Start(3, 12, latest: null, isUndone: true, Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.HandOverUndone);

    [Fact]
    public void A_late_answer_does_not_unsay_that_it_is_confirmed() =>
        Answer(InvoiceSendingStatus.Confirmed)
            .Answer(InvoiceSendingStatus.Unknown, "", "HTTP 502", Anna, Now)
            .Should()
            .BeNull();

    [Fact]
    public void What_the_service_says_is_kept_as_far_as_it_can_be_stored() =>
        Start(latest: null)
            .ShouldSucceed()
            .Answer(InvoiceSendingStatus.Refused, "", "a\0b\n" + new string('x', 600), Anna, Now)!
            .Message.Should()
            .Be("ab" + new string('x', 498));

    private static InvoiceSending Answer(InvoiceSendingStatus status) =>
        Start(latest: null).ShouldSucceed().Answer(status, "204", "", Anna, Now)!;

    private static Result<InvoiceSending> Start(InvoiceSending? latest, TimeSpan after = default) =>
        InvoiceSending.Start(3, 12, latest, isUndone: false, Anna, Now + after);
}
