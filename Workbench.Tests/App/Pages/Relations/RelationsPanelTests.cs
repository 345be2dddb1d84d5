using Bunit;
using FluentAssertions;
using Workbench.App.Features.Relations;
using Workbench.App.Features.Tickets.Conversation;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Relations;

[Rule("K3")]
[Rule("K8")]
public sealed class RelationsPanelTests : PageTestContext
{
    [Theory]
    [InlineData(Languages.English, "Handled together", "New")]
    [InlineData(Languages.Swedish, "Hanteras tillsammans", "Nytt")]
    public async Task A_similar_ticket_is_bundled_by_a_press_and_shown_with_its_status(
        string language,
        string title,
        string status
    )
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var number = await Host.CreateQueuedTicketAsync(customer);
        var other = await Host.CreateQueuedTicketAsync(customer, size: null);
        var ticket = (await ViewAsync(number)).Ticket;
        var panel = RenderPage<RelationsPanel>(p => p.Add(x => x.Ticket, ticket), language);

        await panel.Find("[data-testid=similar] button").ClickAsync();

        panel.WaitForAssertion(() =>
            panel.Find("[data-testid=bundled] li").TextContent.Should().Contain($"#{other}")
        );
        panel.Find("[data-testid=bundled] li").TextContent.Should().Contain(status);
        panel.FindAll("h3").Select(h => h.TextContent).Should().Equal(title);
        panel.FindAll("[data-testid=similar]").Should().BeEmpty();
    }

    [Fact]
    public async Task Leaving_asks_for_the_reason_that_is_needed_and_focuses_its_field()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var number = await Host.CreateQueuedTicketAsync(customer);
        var other = await Host.CreateQueuedTicketAsync(customer);
        await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        (
            await Host.Get<ChangeBundle>()
                .RunAsync(CurrentActor, new(number, null, Guid.NewGuid()), other, default)
        ).ShouldSucceed();
        var ticket = (await ViewAsync(number)).Ticket;
        var panel = RenderPage<RelationsPanel>(p => p.Add(x => x.Ticket, ticket));

        await panel.Find("[data-testid=leave-bundle]").ClickAsync();

        panel.Find("[role=alert]").TextContent.Should().Contain("over 4 h");
        await panel.Find("#leave-reason").ChangeAsync("Another page");
        await panel.Find("[data-testid=leave-confirm]").Closest("form")!.SubmitAsync();
        panel.WaitForAssertion(() => panel.FindAll("[data-testid=bundled]").Should().BeEmpty());
    }

    [Fact]
    public async Task The_survivor_shows_the_merged_ticket_marked_and_one_sum_of_time()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var older = await Host.CreateStartedTicketAsync(anna, customer);
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var newer = await Host.CreateStartedTicketAsync(anna, customer);
        await Host.RegisterTimeAsync(anna, older, 10);
        await Host.RegisterTimeAsync(anna, newer, 40);
        (
            await Host.Get<Workbench.App.Features.Tickets.Actions.Merge.MergeTickets>()
                .RunAsync(anna, new(newer, null, Guid.NewGuid()), older, "Same", default)
        ).ShouldSucceed();
        var view = await ViewAsync(older);
        var times = RenderPage<TimePanel>(p =>
            p.Add(x => x.View, view).Add(x => x.Actor, anna).Add(x => x.CanWork, true)
        );
        times.Find("h2 .sub").TextContent.Should().StartWith("50 min");

        var conversation = RenderPage<ConversationPanel>(p =>
            p.Add(x => x.Ticket, view.Ticket)
                .Add(x => x.Version, view.Version)
                .Add(x => x.Customer, view.Customer)
        );

        var merged = conversation.Find($"[data-testid=merged-{newer}]");
        merged.QuerySelector("h2")!.TextContent.Should().StartWith($"From #{newer}");
        merged.TextContent.Should().Contain("On phones.").And.Contain("40 min");
        var ended = await ViewAsync(newer);
        RenderPage<ConversationPanel>(p =>
                p.Add(x => x.Ticket, ended.Ticket)
                    .Add(x => x.Version, ended.Version)
                    .Add(x => x.Customer, ended.Customer)
            )
            .Find("[data-testid=written-there] a")
            .GetAttribute("href")
            .Should()
            .Be($"tickets/{older}");
    }
}
