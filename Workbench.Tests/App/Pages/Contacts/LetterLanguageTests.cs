using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.Offers;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Escalations.Plans;
using Workbench.App.Features.SalesDesk.Overview;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Agreements.Contacts;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Contacts;

/// <summary>
/// What a customer gets begins in the language of the main contact, whatever language the salesperson has. The letter about
/// funding is tested by <see cref="Funding.FundingLetterTests"/>.
/// </summary>
public sealed class LetterLanguageTests : PageTestContext
{
    [Theory]
    [InlineData(ContactLanguage.Swedish, "Hej Kontakt!", "Hello Kontakt,")]
    [InlineData(ContactLanguage.English, "Hello Kontakt,", "Hej Kontakt!")]
    public async Task The_offer_letter(ContactLanguage language, string text, string other)
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        await EscalateAsync(await CreateCustomerAsync(language));
        (
            await Host.Get<WritePlan>()
                .RunAsync(
                    maria,
                    Target(),
                    new(600, null, null, 1_090_000, "Prices", Host.Today.AddDays(30)),
                    default
                )
        ).ShouldSucceed();

        var page = RenderPage<OfferPage>(
            p => p.Add(o => o.No, 1).Add(o => o.Version, 1),
            Other(language)
        );

        page.Find(".letter-text").TextContent.Should().StartWith(text);
        page.Find(".letter").GetAttribute("lang").Should().Be(Name(language));
        await ChooseOtherAsync(page, language);
        page.Find(".letter-text").TextContent.Should().StartWith(other);
    }

    [Theory]
    [InlineData(ContactLanguage.Swedish, "won", "Hej Kontakt", "Hello Kontakt")]
    [InlineData(ContactLanguage.English, "won", "Hello Kontakt", "Hej Kontakt")]
    [InlineData(ContactLanguage.Swedish, "declined", "Hej Kontakt", "Hello Kontakt")]
    [InlineData(ContactLanguage.English, "declined", "Hello Kontakt", "Hej Kontakt")]
    public async Task The_message_that_closes_an_escalation(
        ContactLanguage language,
        string end,
        string text,
        string other
    )
    {
        await SignInAsync("Maria", Roles.Sales);
        await EscalateAsync(await CreateCustomerAsync(language));
        var page = RenderPage<EscalationPage>(p => p.Add(e => e.No, 1), Other(language));

        await page.Find($"[data-testid={end}]").ClickAsync(new());

        Message().Should().StartWith(text);
        await page.Find($"dialog:has(#{end}-message) [lang={Other(language)}]").ClickAsync(new());
        Message().Should().StartWith(other);

        string Message() => page.Find($"#{end}-message").GetAttribute("value")!;
    }

    [Theory]
    [InlineData(ContactLanguage.Swedish, "Hej Kontakt", "Hello Kontakt")]
    [InlineData(ContactLanguage.English, "Hello Kontakt", "Hej Kontakt")]
    public async Task The_warning_before_hours_lapse(
        ContactLanguage language,
        string text,
        string other
    )
    {
        await SignInAsync("Maria", Roles.Sales);
        await CreateCustomerAsync(language);
        Host.Clock.Advance(TimeSpan.FromDays(60));
        var page = RenderPage<SalesDeskPage>(language: Other(language));

        await page.Find("[data-testid=warn]").ClickAsync(new());

        Warning().Should().StartWith(text);
        await ChooseOtherAsync(page, language);
        Warning().Should().StartWith(other);

        string Warning() => page.Find("[data-testid=warning-text]").TextContent;
    }

    [Theory]
    [InlineData(ContactLanguage.Swedish, "Kontoutdrag", "Ingående saldo", "Opening balance", "sv")]
    [InlineData(ContactLanguage.English, "Statement", "Opening balance", "Ingående saldo", "en")]
    public async Task The_statement_and_its_files(
        ContactLanguage language,
        string title,
        string opening,
        string other,
        string address
    )
    {
        await SignInAsync("Maria", Roles.Sales);
        await CreateCustomerAsync(language);
        Open("customers/1001/statement");

        var page = RenderPage<StatementPage>(p => p.Add(s => s.Number, "1001"), Other(language));

        page.Find("h1").TextContent.Should().Contain(title);
        page.Terms().Should().ContainKey(opening);
        page.Find(".files a").GetAttribute("href").Should().EndWith($"language={address}");
        await ChooseOtherAsync(page, language);
        page.WaitForAssertion(() => page.Terms().Should().ContainKey(other));
    }

    [Theory]
    [InlineData(ContactLanguage.Swedish, "Kunden ska betala", "Customer owes")]
    [InlineData(ContactLanguage.English, "Customer owes", "Kunden ska betala")]
    public async Task The_settlement_quote(ContactLanguage language, string owed, string other)
    {
        await SignInAsync("Maria", Roles.Sales);
        await CreateCustomerAsync(language);
        Open("customers/1001/settlement?on=2026-12-31");

        var page = RenderPage<SettlementPage>(p => p.Add(s => s.Number, "1001"), Other(language));

        page.Terms().Should().ContainKey(owed);
        await ChooseOtherAsync(page, language);
        page.WaitForAssertion(() => page.Terms().Should().ContainKey(other));
        Address.Should().Contain("on=2026-12-31");
    }

    private static Task ChooseOtherAsync<T>(IRenderedComponent<T> page, ContactLanguage language)
        where T : IComponent =>
        page.Find($".segments button[lang={Other(language)}]").ClickAsync(new());

    private static string Name(ContactLanguage language) =>
        language is ContactLanguage.Swedish ? Languages.Swedish : Languages.English;

    private static string Other(ContactLanguage language) =>
        language is ContactLanguage.Swedish ? Languages.English : Languages.Swedish;

    private static EscalationCommandTarget Target() => new(1, null, Guid.NewGuid());

    private void Open(string address) =>
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    private async Task<int> CreateCustomerAsync(ContactLanguage language)
    {
        var customer = await Host.CreateCustomerAsync();
        (
            await Host.Get<SaveContact>()
                .RunAsync(
                    Actor.Program,
                    new(customer, 1, null, Guid.NewGuid()),
                    new("Kontakt", "", "k@example.test", "", language, "", true),
                    default
                )
        ).ShouldSucceed();
        return customer;
    }

    private async Task EscalateAsync(int customer)
    {
        var number = await Host.CreateQueuedTicketAsync(customer, size: null);
        var input = TriageInput.ForSize(TicketKind.Change, SizeClass.Large) with
        {
            Reason = "A new checkout",
        };
        var target = new TicketCommandTarget(number, null, Guid.NewGuid());
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        (await Host.Get<TriageTicket>().RunAsync(bo, target, input, default)).ShouldSucceed();
        (
            await Host.Get<PickUpEscalation>().RunAsync(CurrentActor, Target(), default)
        ).ShouldSucceed();
    }
}
