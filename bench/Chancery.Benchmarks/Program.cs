using BenchmarkDotNet.Running;
using Chancery.Benchmarks;

// `report` measures the whole and writes bench/RESULTS.md; anything else goes to BenchmarkDotNet (`--filter *`, `--list flat`).
if (args is ["report", ..]) return Report.Run();
// `ledger FILE` times each question on a ledger that is there.
if (args is ["ledger", { } address]) return await LedgerTimes.RunAsync(address);
// `copies FROM TO 150` makes a large ledger to time out of a small one.
if (args is ["copies", { } from, { } to, { } copies]) return LedgerCopies.Run(from, to, int.Parse(copies, System.Globalization.CultureInfo.InvariantCulture));
BenchmarkSwitcher.FromAssembly(typeof(Report).Assembly).Run(args);
return 0;
