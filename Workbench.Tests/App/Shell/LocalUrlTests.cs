using FluentAssertions;
using Workbench.App.Shell.Urls;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class LocalUrlTests
{
    [Theory]
    [InlineData("/queue", "/queue")]
    [InlineData("queue", "/queue")]
    [InlineData("tickets/412?from=queue#time", "/tickets/412?from=queue#time")]
    [InlineData("/", "/")]
    [InlineData("/a//b", "/a//b")]
    public void A_path_of_this_site_is_accepted(string address, string path) =>
        LocalUrl.OrHome(address).Should().Be(path);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("\t//evil.example")]
    [InlineData("/queue\r\nSet-Cookie: a=b")]
    [InlineData("/\0/evil.example")]
    [InlineData("\\/evil.example")]
    [InlineData("\\\\evil.example")]
    public void A_URL_that_could_leave_the_site_becomes_the_home_page(string? address) =>
        LocalUrl.OrHome(address).Should().Match<string>(path => path == "/" || IsLocal(path));

    [Theory]
    [InlineData("https://evil.example/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("mailto:a@b.c")]
    public void A_URL_that_looks_like_another_scheme_stays_on_this_site(string address) =>
        LocalUrl.OrHome(address).Should().StartWith("/").And.Match<string>(p => IsLocal(p));

    [Theory]
    [InlineData("queue", "/desk/queue")]
    [InlineData("/desk/queue", "/desk/queue")]
    [InlineData("//evil.example", "/desk/")]
    [InlineData("", "/desk/")]
    public void Under_a_base_path_the_home_page_is_that_path(string address, string path) =>
        LocalUrl.OrHome(address, "/desk").Should().Be(path);

    /// <summary>
    /// Reads the path as a browser does: a backslash counts as a slash, and tabs and line breaks are dropped.
    /// </summary>
    private static bool IsLocal(string path)
    {
        var read = path.Replace('\\', '/')
            .Replace("\t", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal)
            .Trim();
        return new Uri(new Uri("https://workbench.example/"), read)
            is { Host: "workbench.example", Scheme: "https" };
    }
}
