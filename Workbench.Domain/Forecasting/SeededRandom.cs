namespace Workbench.Domain.Forecasting;

/// <summary>Random numbers that are the same for the same keys on every machine and in every version (SplitMix64).</summary>
internal struct SeededRandom
{
    private const double Unit = 1.0 / (1UL << 53);

    private ulong state;

    public SeededRandom(long seed, long first, long second = 0)
    {
        unchecked
        {
            state = (ulong)seed;
            state = NextBits() ^ (ulong)first;
            state = NextBits() ^ (ulong)second;
        }
    }

    /// <summary>Returns a number from 0 to below 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * Unit;

    private ulong NextBits()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var bits = state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return bits ^ (bits >> 31);
        }
    }
}
