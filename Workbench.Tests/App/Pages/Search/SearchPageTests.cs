using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Search;
using Workbench.App.Features.Search.Palette;
using Workbench.App.Live;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Tests.UseCases.Search;
using Xunit;

namespace Workbench.Tests.Pages.Search;

public sealed class SearchPageTests : PageTestContext
{
    [Theory]
    [InlineData(Languages.English, "1 ticket found", "Internal note:")]
    [InlineData(Languages.Swedish, "1 hittat ärende", "Intern anteckning:")]
    public async Task A_found_ticket_shows_the_passage_encoded_with_the_words_marked(
        string language,
        string summary,
        string part
    )
    {
        SignIn(await SearchEverythingTests.FillAsync(Host));
        Open("search?q=hemligt");

        var page = RenderPage<SearchPage>(language: language);

        page.Find("[role=status]").TextContent.Should().Be(summary);
        var quote = page.Find("#search-results .quote");
        quote.TextContent.Trim().Should().Be($"{part} Det är hemligt. <b>Kunden</b> vet inget");
        quote.QuerySelectorAll("mark").Select(m => m.TextContent).Should().Equal("hemligt");
        quote.QuerySelector("b").Should().BeNull();
        page.Find("#search-results a").GetAttribute("href").Should().Be("tickets/1");
    }

    [Theory]
    [InlineData(Languages.English, "among the newest")]
    [InlineData(Languages.Swedish, "senaste ärendena")]
    public async Task The_page_says_that_an_unfinished_phrase_was_looked_for_among_the_newest(
        string language,
        string sentence
    )
    {
        SignIn(await SearchEverythingTests.FillAsync(Host));
        await Host.Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenTicket", Roles.Administrator, "a late one", null),
                async (context, ct) =>
                {
                    var first = await context.Db.Tickets.SingleAsync(t => t.Number == 1, ct);
                    context.Db.Tickets.Add(first with { Number = 2_000_000 });
                    context.Db.TicketTexts.Add(new(2_000_000, "Något annat"));
                    return Unit.Value;
                },
                default
            );
        Open("search?q=%22kunden väl");

        RenderPage<SearchPage>(language: language).Markup.Should().Contain(sentence);
        Open("search?q=%22kunden väljer%22");
        RenderPage<SearchPage>(language: language).Markup.Should().NotContain(sentence);
        Open("search?q=kunden väljer");
        RenderPage<SearchPage>(language: language).Markup.Should().NotContain(sentence);
    }

    [Fact]
    public async Task Filters_are_in_the_address_and_can_be_cleared()
    {
        SignIn(await SearchEverythingTests.FillAsync(Host));
        Open("search?q=sätt");
        var page = RenderPage<SearchPage>();
        page.FindAll("#search-results li").Should().HaveCount(3);

        await page.Find("select[aria-label='Type of ticket']").ChangeAsync(new() { Value = "bug" });

        Address.Should().Be("search?q=s%C3%A4tt&kind=bug");
        page.WaitForAssertion(() => page.FindAll("#search-results li").Should().ContainSingle());
        page.Find(".filters a").GetAttribute("href").Should().Be("search?q=s%C3%A4tt");
        await page.Find("select[aria-label='Where the words are found']")
            .ChangeAsync(new() { Value = "files" });
        Address.Should().Be("search?q=s%C3%A4tt&in=files&kind=bug");
        page.WaitForAssertion(() =>
            page.Find(".empty").TextContent.Should().Contain("No ticket matches “sätt”")
        );
    }

    [Fact]
    public async Task Typed_words_become_the_address_when_typing_rests()
    {
        SignIn(await SearchEverythingTests.FillAsync(Host));
        Open("search");
        var page = RenderPage<SearchPage>();
        page.Find(".empty").TextContent.Should().Contain("Search everything");

        var typing = page.Find("#search-text").InputAsync(new() { Value = "swish" });
        Host.Clock.Advance(TimeSpan.FromMilliseconds(300));
        await typing;

        Address.Should().Be("search?q=swish");
        page.WaitForAssertion(() => page.FindAll("#search-results li").Should().HaveCount(2));
    }

    [Fact]
    public async Task The_palette_shows_where_the_words_are_and_leads_to_all()
    {
        var anna = SignIn(await SearchEverythingTests.FillAsync(Host));
        var palette = new TicketPaletteSource(
            Host.Get<TicketSearchQuery>(),
            new CurrentPerson(new TestAuthenticationStateProvider { Actor = anna })
        );

        var items = await palette.FindAsync("offert", default);

        items[0].Title.Should().Be("2 Nytt betalsätt");
        items[0].Note.Should().Be("File: offert 2.pdf");
        items[^1].Href.Should().Be("search?q=offert");
        items[^1].RankFor("offert").Should().BeGreaterThan(items[0].RankFor("offert"));
    }

    private void Open(string address) =>
        Services
            .GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>()
            .NavigateTo(address);
}
