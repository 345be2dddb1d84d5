using System.Net;
using FluentAssertions;
using Workbench.App.Commands.Auditing;
using Xunit;

namespace Workbench.Tests.Commands;

public sealed class NetworkAddressTests
{
    [Theory]
    [InlineData("192.0.2.17", "192.0.2.17")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_network_of_one_visitor_counts_as_one(string? address, string group) =>
        NetworkAddress.GroupOf(address).Should().Be(group);

    [Theory]
    [InlineData("::ffff:192.0.2.17", "192.0.2.17")]
    [InlineData("fe80::1%3", "fe80::1")]
    [InlineData("192.0.2.17", "192.0.2.17")]
    public void An_address_is_stored_in_one_form(string address, string stored) =>
        NetworkAddress.TextOf(IPAddress.Parse(address)).Should().Be(stored);
}
