using System.Globalization;
using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Workbench.App.Live;
using Workbench.App.Storage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live;

public sealed class ChangeFeedLanguageTests
{
    [Fact]
    public void A_page_receives_changes_in_its_own_language()
    {
        var before = CultureInfo.CurrentUICulture;
        var feed = new ChangeFeed(new ImmediateSubscriberQueue(), NullLogger<ChangeFeed>.Instance);
        string? language = null;
        try
        {
            CultureInfo.CurrentUICulture = new("sv-SE");
            using var subscription = feed.Subscribe(_ =>
                language = CultureInfo.CurrentUICulture.Name
            );
            CultureInfo.CurrentUICulture = new("en-GB");

            feed.Publish([new(ChangeTopic.Person, 1)]);

            language.Should().Be("sv-SE");
            CultureInfo
                .CurrentUICulture.Name.Should()
                .Be("en-GB", "the publisher keeps its own language");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
