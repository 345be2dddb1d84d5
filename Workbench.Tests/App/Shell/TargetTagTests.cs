using System.Globalization;
using Bunit;
using FluentAssertions;
using Workbench.App.Shell.Language;
using Workbench.App.Shell.Tags;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Xunit;

namespace Workbench.Tests.Shell;

[Rule("D1")]
public sealed class TargetTagTests : BunitContext
{
    private static readonly DateTime Submitted = new(2026, 11, 2, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(7, 0, "tag ok", "on track", "i fas")]
    [InlineData(7, 1, "tag due", "due 16 Nov", "senast 16 nov.")]
    [InlineData(14, 0, "tag due", "due 16 Nov", "senast 16 nov.")]
    [InlineData(14, 1, "tag late", "late by 1 d", "försenat 1 d")]
    [InlineData(16, 0, "tag late", "late by 2 d", "försenat 2 d")]
    [InlineData(30, 5, "tag late", "late by 16 d", "försenat 16 d")]
    public void It_shows_the_target_status_as_text_and_shape(
        int days,
        int minutes,
        string shape,
        string english,
        string swedish
    )
    {
        var target = DeliveryTarget.Calculate(
            Submitted,
            0,
            null,
            pauseWhileWaiting: true,
            Submitted.AddDays(days).AddMinutes(minutes)
        );

        Tag(target, TicketState.Queued, Languages.English).Should().Be((shape, english));
        Tag(target, TicketState.Started, Languages.Swedish).Should().Be((shape, swedish));
    }

    [Fact]
    [Rule("D3")]
    public void Days_of_a_busy_period_are_not_late()
    {
        var target = DeliveryTarget.Calculate(Submitted, 0, null, true, Submitted.AddDays(23), 7);

        Tag(target, TicketState.Queued, Languages.English).Should().Be(("tag late", "late by 2 d"));
    }

    [Theory]
    [InlineData(TicketState.AwaitingCustomer, "paused: customer")]
    [InlineData(TicketState.AwaitingFunding, "paused: hours")]
    [Rule("D2")]
    public void A_paused_ticket_is_neither_on_track_nor_late(TicketState state, string words)
    {
        var target = DeliveryTarget.Calculate(
            Submitted,
            0,
            Submitted.AddDays(20),
            pauseWhileWaiting: true,
            Submitted.AddDays(40)
        );

        Tag(target, state, Languages.English).Should().Be(("tag idle", words));
    }

    [Fact]
    public void It_shows_the_deadline_in_Stockholm_local_time()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(Languages.English);
        var target = DeliveryTarget.Calculate(Submitted, 0, null, true, Submitted);

        Render<TargetTag>(p => p.Add(t => t.Target, target).Add(t => t.State, TicketState.Queued))
            .Find(".tag")
            .GetAttribute("title")
            .Should()
            .Be("2026-11-16 09:00");
    }

    private (string? Shape, string Words) Tag(
        DeliveryTarget target,
        TicketState state,
        string language
    )
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(language);
        var tag = Render<TargetTag>(p => p.Add(t => t.Target, target).Add(t => t.State, state))
            .Find(".tag");
        return (tag.ClassName, tag.TextContent);
    }
}
