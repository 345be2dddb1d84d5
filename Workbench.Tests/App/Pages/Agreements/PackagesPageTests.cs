using Bunit;
using FluentAssertions;
using Workbench.App.Features.Agreements.Packages;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Agreements;

[Rule("A11")]
public sealed class PackagesPageTests : PageTestContext
{
    private const string Form = "dialog form";

    [Fact]
    public async Task A_fresh_system_gets_its_first_package()
    {
        await SignInAsync("Eva", Roles.Administrator);
        var page = RenderPage<PackagesPage>();
        page.Find(".empty").VisibleText().Should().StartWith("No packages");
        await page.Find("[data-testid=add-package]").ClickAsync(new());
        Type(page, "Mini", "10", "about 9,000");

        await page.Find(Form).SubmitAsync();

        page.AlertText().Should().StartWith("The price is missing or invalid.");
        Value(page, "#package-name").Should().Be("Mini");
        Value(page, "#package-price").Should().Be("about 9,000");

        page.Find("#package-price").Change("9400,50");
        await page.Find(Form).SubmitAsync();

        page.AlertText().Should().BeNull();
        (await LoadAsync("Mini")).Should().Be(new Package("Mini", 600, 940_050));
        Cells(page, "Mini").Should().Equal("Mini", "10 h", "9,400.50 SEK", "0");
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_typed_text_stays()
    {
        await SignInAsync("Eva", Roles.TeamLead);
        await Host.CreateCustomerAsync();
        var page = RenderPage<PackagesPage>();
        await page.Find("[data-testid=add-package]").ClickAsync(new());
        Type(page, "P10", "20", "18000");

        await page.Find(Form).SubmitAsync();

        page.AlertText().Should().Contain("P10");
        Value(page, "#package-hours").Should().Be("20");
        (await LoadAsync("P10")).IncludedMinutes.Should().Be(600);
    }

    [Fact]
    public async Task A_price_that_a_colleague_changed_meanwhile_is_not_overwritten_unseen()
    {
        var eva = await SignInAsync("Eva", Roles.TeamLead);
        await Host.CreateCustomerAsync();
        var page = RenderPage<PackagesPage>();
        Cells(page, "P10").Should().Equal("P10", "10 h", "9,400 SEK", "1");
        await page.Find("button[aria-label='Change P10']").ClickAsync(new());
        page.Find("#package-price").Change("12000");
        var row = (await Host.Get<PackagesQuery>().RunAsync(eva, default)).Single();
        (
            await Host.Get<ChangePackageOffer>()
                .RunAsync(
                    eva,
                    new("P10", 600, 1_000_000),
                    validFrom: null,
                    row.Version,
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

        await page.Find(Form).SubmitAsync();

        page.AlertText().Should().StartWith("Someone else changed this");
        Value(page, "#package-price").Should().Be("12000");
        Cells(page, "P10")[2].Should().Be("10,000 SEK");
    }

    [Fact]
    public async Task A_new_price_leaves_the_running_agreement_alone()
    {
        await SignInAsync("Eva", Roles.TeamLead);
        var customer = await Host.CreateCustomerAsync();
        var page = RenderPage<PackagesPage>();
        await page.Find("button[aria-label='Change P10']").ClickAsync(new());
        page.Find("#package-price").Change("12000");

        await page.Find(Form).SubmitAsync();

        Cells(page, "P10")[2].Should().Be("12,000 SEK");
        await using var db = Host.CreateDbContext();
        db.Agreements.Single(a => a.CustomerId == customer).KeptYearlyPriceOre.Should().Be(940_000);
    }

    [Fact]
    public async Task A_price_for_a_later_day_is_announced_and_stands_in_the_history()
    {
        await SignInAsync("Eva", Roles.TeamLead);
        await Host.CreateCustomerAsync();
        var page = RenderPage<PackagesPage>();
        await page.Find("button[aria-label='Change P10']").ClickAsync(new());
        Value(page, "#package-hours").Should().Be("10");
        page.Find("#package-price").Change("12000");
        await page.Find("#package-from").ChangeAsync("2027-01-01");

        await page.Find(Form).SubmitAsync();

        Cells(page, "P10")[2].Should().Be("9,400 SEK");
        page.Find("p.note")
            .VisibleText()
            .Should()
            .Be("P10 from 2027-01-01: 10 h for 12,000 SEK per year (entered by Eva)");
        await page.Find("button[aria-label='History of P10']").ClickAsync(new());
        page.Find(".history li")
            .VisibleText()
            .Should()
            .Contain("Eva")
            .And.Contain("2027-01-01")
            .And.Contain("12,000 SEK");
    }

    [Fact]
    public async Task A_package_that_a_colleague_adds_appears_at_once()
    {
        var eva = await SignInAsync("Eva", Roles.TeamLead);
        await Host.CreateCustomerAsync();
        var page = RenderPage<PackagesPage>();

        (
            await Host.Get<AddPackage>()
                .RunAsync(eva, new("P99", 5940, 9_900_000), Guid.NewGuid(), default)
        ).ShouldSucceed();

        page.WaitForAssertion(() =>
            Cells(page, "P99").Should().Equal("P99", "99 h", "99,000 SEK", "0")
        );
    }

    private static void Type(
        IRenderedComponent<PackagesPage> page,
        string name,
        string hours,
        string price
    )
    {
        page.Find("#package-name").Change(name);
        page.Find("#package-hours").Change(hours);
        page.Find("#package-price").Change(price);
    }

    private static string? Value(IRenderedComponent<PackagesPage> page, string field) =>
        page.Find(field).GetAttribute("value");

    private static List<string> Cells(IRenderedComponent<PackagesPage> page, string name) =>
        [
            .. page.FindAll("tbody tr")
                .Single(r =>
                    string.Equals(
                        r.QuerySelector("td")!.VisibleText(),
                        name,
                        StringComparison.Ordinal
                    )
                )
                .QuerySelectorAll("td")
                .SkipLast(1)
                .Select(c => c.VisibleText()),
        ];

    private async Task<Package> LoadAsync(string name)
    {
        await using var db = Host.CreateDbContext();
        return (await db.Packages.FindAsync(name))!;
    }
}
