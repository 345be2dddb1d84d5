using System.Globalization;
using Bunit;
using FluentAssertions;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Features.Funding;
using Workbench.App.Features.Funding.Letters;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Features.Tickets.History;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Agreements.Contacts;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Funding;

[Rule("F3")]
[Rule("F5")]
public sealed class FundingLetterTests : PageTestContext
{
    [Fact]
    public async Task The_letter_states_the_missing_time_and_each_option_with_its_figures()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await CreateUnfundedTicketAsync();

        var (subject, text) = await LetterAsync(number, Languages.English);

        subject.Should().Be($"Ticket {number}: Banner is cut off");
        text.Split("\n\n")
            .Should()
            .Equal(
                "Hello Kontakt,",
                $"We are ready to start work on “Banner is cut off” (ticket {number}), and we have planned 4 h for it. You have 1 h left in service hours, so 3 h more is needed.",
                "Your options:",
                "A. A Service RefillCard of 5 h for 5,177.50 SEK (5 % discount). 2 h will remain on the card for later use.",
                "B. Our hourly rate of 1,090 SEK: 3,270 SEK for the missing 3 h, or between 0 SEK and 3,270 SEK depending on how long the work takes. You only pay for the time worked.",
                "All prices exclude VAT and apply today. Your ticket keeps its place in the queue while you decide.",
                text.Split("\n\n")[^1]
            );
    }

    [Fact]
    public async Task The_dialog_uses_the_customers_language_and_keeps_edits()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await CreateUnfundedTicketAsync();
        var view = (await Host.Get<FundingQuery>().RunAsync(CurrentActor, number, default))!;
        var dialog = RenderPage<FundingLetterDialog>(p => p.Add(d => d.Actor, CurrentActor));

        await dialog.InvokeAsync(() => dialog.Instance.OpenAsync(view));

        Text(dialog).Should().StartWith("Hej Kontakt").And.Contain("177,50 kr");
        await dialog.FindAll(".segments button")[1].ClickAsync(new());
        Text(dialog).Should().StartWith("Hello Kontakt,");
    }

    [Fact]
    public async Task The_letter_begins_in_the_language_of_the_main_contact()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await CreateUnfundedTicketAsync();
        var view = (await Host.Get<FundingQuery>().RunAsync(CurrentActor, number, default))!;
        (
            await Host.Get<SaveContact>()
                .RunAsync(
                    Actor.Program,
                    new(view.Customer.Id, 1, null, Guid.NewGuid()),
                    new("Kontakt", "", "k@example.test", "", ContactLanguage.English, "", true),
                    default
                )
        ).ShouldSucceed();
        var dialog = RenderPage<FundingLetterDialog>(p => p.Add(d => d.Actor, CurrentActor));

        await dialog.InvokeAsync(() => dialog.Instance.OpenAsync(view));

        Text(dialog).Should().StartWith("Hello Kontakt,");
        await dialog.FindAll(".segments button")[0].ClickAsync(new());
        Text(dialog).Should().StartWith("Hej Kontakt");
    }

    [Fact]
    public async Task Who_asked_the_customer_is_recorded_and_shown_above_the_ticket()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await CreateUnfundedTicketAsync();
        var ticket = await Host.LoadTicketAsync(number);
        var panel = RenderPage<FundingPanel>(p => p.Add(f => f.Ticket, ticket));
        panel.Has("[data-testid=asked]").Should().BeFalse();
        await panel.Find("[data-testid=letter]").ClickAsync(new());

        await panel.Find("[data-testid=record-asked]").ClickAsync(new());

        panel.WaitForAssertion(() =>
            panel
                .Find("[data-testid=asked]")
                .VisibleText()
                .Should()
                .Be("The customer was asked on 2026-11-02 09:00 by Anna.")
        );
        (await Host.LoadTicketAsync(number)).State.Should().Be(ticket.State);
        (await ViewAsync(number))
            .HistoryLines.Select(HistoryText.Create)
            .Should()
            .Contain("Customer asked how to pay");
    }

    [Fact]
    public async Task Nobody_is_recorded_as_asked_once_the_hours_suffice()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await CreateUnfundedTicketAsync();
        var ticket = await Host.LoadTicketAsync(number);
        var view = (await Host.Get<FundingQuery>().RunAsync(CurrentActor, number, default))!;
        var dialog = RenderPage<FundingLetterDialog>(p => p.Add(d => d.Actor, CurrentActor));
        await dialog.InvokeAsync(() => dialog.Instance.OpenAsync(view));
        (
            await Host.Get<BuyRefillCard>()
                .RunAsync(
                    CurrentActor,
                    ticket.CustomerId,
                    new(10, "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

        await dialog.Find("[data-testid=record-asked]").ClickAsync(new());

        dialog.Has("[role=alert]").Should().BeTrue();
        (await Host.Get<FundingQuery>().RunAsync(CurrentActor, number, default))!
            .Asked.Should()
            .BeNull();
    }

    [Fact]
    public async Task A_recorded_choice_shows_who_when_and_how()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await CreateUnfundedTicketAsync();
        await Host.Get<RecordFundingChoice>()
            .RunAsync(
                anna,
                new(number, null, Guid.NewGuid()),
                new(
                    FundingChoiceKind.HourlyRate,
                    "Eva",
                    Host.Today,
                    ContactChannel.Phone,
                    null,
                    null
                ),
                default
            );
        var ticket = await Host.LoadTicketAsync(number);

        var chosen = RenderPage<FundingChoicesPanel>(p => p.Add(c => c.Ticket, ticket));

        chosen
            .Find(".choice")
            .VisibleText()
            .Should()
            .Be(
                "Hourly rate of 1,090 SEK for uncovered time Chosen by Eva by phone, 2026-11-02. Recorded by Anna."
            );
        chosen.Has("[data-testid=rate-in-advance]").Should().BeFalse();
    }

    [Fact]
    public async Task The_rate_can_be_chosen_in_advance_for_all_of_it()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        var ticket = await Host.LoadTicketAsync(number);
        var chosen = RenderPage<FundingChoicesPanel>(p => p.Add(c => c.Ticket, ticket));

        await chosen.Find("[data-testid=rate-in-advance]").ClickAsync(new());
        await chosen.Find("dialog form").SubmitAsync();

        (await Host.LoadTicketAsync(number)).Funding.Should().Be(FundingMode.HourlyRate);
    }

    private static string Text(IRenderedComponent<FundingLetterDialog> dialog) =>
        dialog.Find("#letter-text").GetAttribute("value")!;

    private async Task<int> CreateUnfundedTicketAsync() =>
        await Host.CreateQueuedTicketAsync(
            await Host.CreateCustomerAsync("1001", hours: 1),
            SizeClass.Medium
        );

    private async Task<(string Subject, string Text)> LetterAsync(int number, string language)
    {
        var view = (await Host.Get<FundingQuery>().RunAsync(CurrentActor, number, default))!;
        return FundingLetter.Create(view, CultureInfo.GetCultureInfo(language));
    }
}
