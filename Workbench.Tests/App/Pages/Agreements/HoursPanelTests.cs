using Bunit;
using FluentAssertions;
using Workbench.App.Features.Tickets.Details;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Agreements;

[Rule("F1")]
public sealed class HoursPanelTests : PageTestContext
{
    [Fact]
    public async Task Available_is_the_balance_less_the_holds_of_other_tickets_each_with_its_link()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var other = await Host.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        var number = await Host.CreateQueuedTicketAsync(customer);

        var panel = await PanelAsync(number);

        panel
            .Terms()
            .Should()
            .Equal(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Balance"] = "10 h",
                    [$"Reserved for #{other}"] = "4 h",
                    ["Available for this ticket"] = "6 h",
                    ["Paid with"] = "Service hours",
                }
            );
        panel.Find("a.link").GetAttribute("href").Should().Be($"tickets/{other}");
    }

    [Fact]
    [Rule("F4")]
    public async Task The_own_hold_of_a_started_ticket_counts_as_available()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        await Host.RegisterTimeAsync(anna, number, 15);

        var terms = (await PanelAsync(number)).Terms();

        terms["Balance"].Should().Be("9 h 45 min");
        terms["Reserved for this ticket"].Should().Be("45 min");
        terms["Available for this ticket"].Should().Be("9 h 45 min");
    }

    [Theory]
    [InlineData(10, "240", "0", "4 h of the 4 h that remains of the planned time")]
    [InlineData(1, "60", "180", "1 h of the 4 h that remains of the planned time")]
    public async Task The_strip_shows_how_far_the_hours_last(
        int hours,
        string covered,
        string missing,
        string sentence
    )
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(
            await Host.CreateCustomerAsync("1001", hours),
            SizeClass.Medium
        );

        var panel = await PanelAsync(number);

        panel.Find(".covered").GetAttribute("style").Should().Be($"flex-grow:{covered}");
        panel.Find(".missing").GetAttribute("style").Should().Be($"flex-grow:{missing}");
        panel.VisibleText().Should().EndWith(sentence);
    }

    [Fact]
    public async Task No_strip_is_shown_when_no_hours_will_be_drawn()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var delivered = await Host.CreateStartedTicketAsync(anna, customer);
        await Host.DeliverAsync(anna, delivered);
        var hourly = await Host.CreateQueuedTicketAsync(customer, funding: FundingMode.HourlyRate);
        var untriaged = await Host.CreateQueuedTicketAsync(customer, size: null);

        foreach (var number in new[] { delivered, hourly, untriaged })
        {
            (await PanelAsync(number)).Has(".strip").Should().BeFalse();
        }
    }

    [Theory]
    [InlineData(BugClass.CommonSystemBug, "Not charged", false)]
    [InlineData(BugClass.NotSupported, "Not charged", false)]
    [InlineData(BugClass.Misconfiguration, "Service hours", true)]
    [InlineData(BugClass.Modification, "Service hours", true)]
    [Rule("B4")]
    public async Task Time_that_the_class_does_not_charge_is_not_shown_as_paid(
        BugClass bugClass,
        string paid,
        bool draws
    )
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(),
            kind: TicketKind.Bug
        );
        await Host.ClassifyAsync(anna, number, bugClass);

        var panel = await PanelAsync(number);

        panel.Terms()["Paid with"].Should().Be(paid);
        panel.Has(".strip").Should().Be(draws);
    }

    [Fact]
    [Rule("F8")]
    public async Task Uncovered_time_links_to_where_it_is_covered()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync("1001", 1),
            SizeClass.Small
        );
        await Host.RegisterTimeAsync(anna, number, 75);

        var link = (await PanelAsync(number)).Find("[data-testid=uncovered]");

        link.VisibleText().Should().Be("15 min");
        link.GetAttribute("href").Should().Be("customers/1001?show=uncovered");
    }

    private async Task<IRenderedComponent<HoursPanel>> PanelAsync(int number)
    {
        var view = await ViewAsync(number);
        return RenderPage<HoursPanel>(p => p.Add(v => v.View, view));
    }
}
