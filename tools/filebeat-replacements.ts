/** The replace directives of https://github.com/elastic/beats/blob/v7.17.29/go.mod, in its order. */
export const filebeatReplacements: Readonly<Record<string, string>> = {
  'github.com/Azure/azure-sdk-for-go': 'github.com/elastic/azure-sdk-for-go@v59.0.0-elastic-1+incompatible',
  'github.com/Microsoft/go-winio': 'github.com/bi-zone/go-winio@v0.4.15',
  'github.com/Shopify/sarama': 'github.com/elastic/sarama@v1.19.1-0.20210823122811-11c3ef800752',
  'github.com/apoydence/eachers': 'github.com/poy/eachers@v0.0.0-20181020210610-23942921fe77',
  'github.com/cucumber/godog': 'github.com/cucumber/godog@v0.8.1',
  'github.com/docker/docker': 'github.com/docker/engine@v0.0.0-20191113042239-ea84732a7725',
  'github.com/docker/go-plugins-helpers': 'github.com/elastic/go-plugins-helpers@v0.0.0-20200207104224-bdf17607b79f',
  'github.com/dop251/goja': 'github.com/andrewkroh/goja@v0.0.0-20190128172624-dd2ac4456e20',
  'github.com/dop251/goja_nodejs': 'github.com/dop251/goja_nodejs@v0.0.0-20171011081505-adff31b136e6',
  'github.com/fsnotify/fsevents': 'github.com/elastic/fsevents@v0.0.0-20181029231046-e1d381a4d270',
  'github.com/fsnotify/fsnotify': 'github.com/adriansr/fsnotify@v1.4.8-0.20211018144411-a81f2b630e7c',
  'github.com/golang/glog': 'github.com/elastic/glog@v1.0.1-0.20210831205241-7d8b5c89dfc4',
  'github.com/google/gopacket': 'github.com/adriansr/gopacket@v1.1.18-0.20200327165309-dd62abfa8a41',
  'github.com/insomniacslk/dhcp': 'github.com/elastic/dhcp@v0.0.0-20200227161230-57ec251c7eb3',
  'github.com/tonistiigi/fifo': 'github.com/containerd/fifo@v0.0.0-20190816180239-bda0ff6ed73c',
};
