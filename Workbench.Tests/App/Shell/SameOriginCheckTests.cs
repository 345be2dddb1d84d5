using FluentAssertions;
using Workbench.App.Shell.Urls;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class SameOriginCheckTests
{
    [Theory]
    [InlineData("workbench.example", null, true)]
    [InlineData("workbench.example", "https://workbench.example", true)]
    [InlineData("workbench.example", "http://Workbench.example", true)]
    [InlineData("localhost:5080", "http://localhost:5080", true)]
    [InlineData("[::1]:5080", "http://[::1]:5080", true)]
    [InlineData("workbench.example", "https://evil.example", false)]
    [InlineData("workbench.example", "https://workbench.example.evil.example", false)]
    [InlineData("workbench.example", "https://workbench.example:8443", false)]
    [InlineData("localhost:5080", "http://localhost:5081", false)]
    [InlineData("localhost:5080", "http://localhost", false)]
    [InlineData("workbench.example", "null", false)]
    public void Only_requests_from_this_site_are_accepted(string host, string? origin, bool here)
    {
        var http = new DefaultHttpContext { Request = { Host = new(host) } };
        http.Request.Headers.Origin = origin;

        SameOriginCheck.IsSameOrigin(http.Request).Should().Be(here);
    }
}
