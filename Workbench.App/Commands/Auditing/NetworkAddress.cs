using System.Net;
using System.Net.Sockets;

namespace Workbench.App.Commands.Auditing;

/// <summary>The network address of a visitor.</summary>
public static class NetworkAddress
{
    private const int PrefixBytes = 8;

    /// <summary>
    /// Returns what stands for one visitor: the address, or the first 64 bits of an IPv6 address, of which a visitor has as many
    /// as they like.
    /// </summary>
    public static string GroupOf(string? address)
    {
        if (
            !IPAddress.TryParse(address, out var parsed)
            || parsed.AddressFamily != AddressFamily.InterNetworkV6
        )
        {
            return address ?? "";
        }

        var bytes = parsed.GetAddressBytes();
        Array.Clear(bytes, PrefixBytes, bytes.Length - PrefixBytes);
        return $"{new IPAddress(bytes)}/64";
    }

    /// <summary>Returns an address as it is stored: an IPv4 address that arrived as IPv6 is one of IPv4.</summary>
    public static string? TextOf(IPAddress? address) =>
        address is null ? null
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : new IPAddress(address.GetAddressBytes()).ToString();
}
