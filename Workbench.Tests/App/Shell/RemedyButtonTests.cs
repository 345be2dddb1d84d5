using Bunit;
using FluentAssertions;
using Workbench.App.Shell.Components;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class RemedyButtonTests : BunitContext
{
    private readonly List<string> done = [];

    [Fact]
    public void A_link_leads_to_the_way_out()
    {
        var button = RenderFor(RefusalRemedy.Link("Open ticket 7", "tickets/7"));

        button.Find("a[data-testid=remedy]").GetAttribute("href").Should().Be("tickets/7");
    }

    [Fact]
    public async Task A_dialog_is_left_before_the_way_out_opens()
    {
        var button = RenderFor(
            RefusalRemedy.Button(
                "Change size",
                () =>
                {
                    done.Add("opened");
                    return Task.CompletedTask;
                }
            )
        );

        await button.Find("button[data-testid=remedy]").ClickAsync(new());

        done.Should().Equal("left", "opened");
    }

    [Fact]
    public void Where_the_page_knows_no_way_out_nothing_is_shown() =>
        RenderFor(null).Markup.Trim().Should().BeEmpty();

    private IRenderedComponent<RemedyButton> RenderFor(RefusalRemedy? remedy) =>
        Render<RemedyButton>(p =>
            p.Add(b => b.Refusal, Refusal.Because(RefusalCode.NoAgreement))
                .Add(b => b.OnUsed, () => done.Add("left"))
                .AddCascadingValue<IRefusalRemedies>(new Fixed(remedy))
        );

    private sealed class Fixed(RefusalRemedy? remedy) : IRefusalRemedies
    {
        public RefusalRemedy? For(Refusal refusal) => remedy;
    }
}
